import { groupList, resourceList } from '../resources/discovery';

const version = {
  major: '1',
  minor: '36',
  gitVersion: 'v1.36.3',
  platform: 'linux/amd64',
};

/**
 * What the server says about itself; undefined for paths that are not about that.
 * @param absent - groups that are not installed
 * @internal
 */
export function serveDiscovery(
  pathname: string,
  absent?: ReadonlySet<string>,
): unknown {
  switch (pathname) {
    case '/version':
      return version;
    case '/api':
      return { kind: 'APIVersions', versions: ['v1'] };
    case '/apis':
      return groupList(absent);
    case '/healthz':
    case '/livez':
    case '/readyz':
      return 'ok';
    default: {
      const match = /^\/(?:api|apis\/([^/]+))\/([^/]+)$/.exec(pathname);
      return match ? resourceList(match[1] ?? '', match[2]) : undefined;
    }
  }
}

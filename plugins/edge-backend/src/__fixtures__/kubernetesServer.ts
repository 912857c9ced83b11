import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createWatchLog } from './watchLog';

/** An object as the API writes it, as far as the server itself looks at it. */
export interface RawObject {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly resourceVersion?: string;
  };
  readonly [field: string]: unknown;
}

/** How a kind misbehaves: a status, or never an answer. */
type Misbehaviour = number | 'hang';

/** The plural kind that a path is about, and the one object, if it is about one. */
const readPath = (pathname: string) => {
  const [, group = '', namespace, part = '', name] =
    /^\/(?:api|apis\/([^/]+))\/[^/]+\/(?:namespaces\/([^/]+)\/)?([^/]+)(?:\/([^/]+))?$/.exec(
      pathname,
    ) ?? [];
  return { group, part, key: name && `${namespace ?? ''}/${name}` };
};

/** The group whose kinds a path asks for, if it is about the API and not about objects. */
const lookedUpGroup = (pathname: string) =>
  /^\/apis\/([^/]+)\/[^/]+$/.exec(pathname)?.[1];

const keyOf = ({ metadata }: RawObject) =>
  `${metadata.namespace ?? ''}/${metadata.name}`;

/**
 * A Kubernetes API on a free loopback port: single objects, lists in pages, watches with
 * bookmarks, and the faults the watcher must survive. Parts are plural kinds, of a group that was
 * added by `serve` with the group in front. The API tells of TargetGroupBindings only.
 */
export const startKubernetesServer = async () => {
  const objects = new Map<string, Map<string, RawObject>>();
  const faults = new Map<string, Misbehaviour>();
  const requests: URL[] = [];
  const log = createWatchLog();
  const added = new Set<string>();
  let version = 1;
  let token = 'test-token';

  const versioned = (object: RawObject): RawObject => ({
    ...object,
    metadata: { ...object.metadata, resourceVersion: String(version) },
  });
  const all = (part: string) => {
    const kept = objects.get(part) ?? new Map<string, RawObject>();
    objects.set(part, kept);
    return kept;
  };

  const list = (url: URL, part: string, response: ServerResponse) => {
    const start = Number(url.searchParams.get('continue') ?? 0);
    const end = start + Number(url.searchParams.get('limit') ?? 500);
    const items = [...all(part).values()];
    const more = end < items.length ? { continue: String(end) } : {};
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        metadata: { resourceVersion: String(version), ...more },
        items: items.slice(start, end),
      }),
    );
  };

  const lookUp = (group: string, response: ServerResponse) => {
    const isKnown = group === 'elbv2.k8s.aws' || added.has(group);
    const resources = isKnown ? [{ name: 'targetgroupbindings' }] : [];
    response.writeHead(isKnown ? 200 : 404).end(JSON.stringify({ resources }));
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://kubernetes');
    requests.push(url);
    const { group, part: plural, key } = readPath(url.pathname);
    const part = added.has(group) ? `${group}/${plural}` : plural;
    const lookedUp = lookedUpGroup(url.pathname);
    const fault = faults.get(lookedUp ?? part) ?? faults.get('*');
    if (fault === 'hang') return;
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end();
    } else if (fault) {
      response.writeHead(fault).end('{}');
    } else if (lookedUp) {
      lookUp(lookedUp, response);
    } else if (key) {
      const found = all(part).get(key);
      response.writeHead(found ? 200 : 404).end(JSON.stringify(found ?? {}));
    } else if (url.searchParams.get('watch') === 'true') {
      const from = Number(url.searchParams.get('resourceVersion'));
      log.watch(part, from, response);
    } else {
      list(url, part, response);
    }
  };

  let server = http.createServer(answer);
  const listen = (port: number) =>
    new Promise<void>(resolve => {
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;

  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    put: (part: string, object: RawObject) => {
      version += 1;
      const type = all(part).has(keyOf(object)) ? 'MODIFIED' : 'ADDED';
      const stored = versioned(object);
      all(part).set(keyOf(object), stored);
      log.append({ version, part, type, object: stored });
    },
    remove: (part: string, object: RawObject) => {
      version += 1;
      all(part).delete(keyOf(object));
      log.append({ version, part, type: 'DELETED', object: versioned(object) });
    },
    /** Adds a group with TargetGroupBindings of its own. */
    serve: (group: string) => {
      added.add(group);
    },
    /** Breaks one part, the look-up of a group, or all with `*`; `undefined` heals. Open watches stay open. */
    fault: (part: string, misbehaviour?: Misbehaviour) => {
      if (misbehaviour === undefined) faults.delete(part);
      else faults.set(part, misbehaviour);
    },
    /** The one token from now on; open watches stay open, as on a real server. */
    accept: (next: string) => {
      token = next;
    },
    bookmark: () => log.bookmark(version),
    cutWatches: log.cut,
    endWatches: log.end,
    watches: log.count,
    /** Forgets all changes up to now and one more, so that every older watch gets a 410. */
    forget: () => {
      version += 1;
      log.forget(version);
    },
    /** Closes the port and every connection. */
    stop,
    /** Opens the same port again. */
    restart: async () => {
      server = http.createServer(answer);
      await listen(port);
    },
  };
};

export type KubernetesServer = Awaited<
  ReturnType<typeof startKubernetesServer>
>;

import { Resource, apiVersionOf } from './Resource';
import { RESOURCES } from './resources';

const verbs = [
  'create',
  'delete',
  'get',
  'list',
  'patch',
  'update',
  'watch',
] as const;

function describe(resource: Resource) {
  const main = {
    name: resource.plural,
    singularName: resource.kind.toLowerCase(),
    namespaced: resource.namespaced,
    kind: resource.kind,
    verbs,
  };
  return resource.statusSubresource
    ? [
        main,
        {
          ...main,
          name: `${resource.plural}/status`,
          verbs: ['get', 'patch', 'update'],
        },
      ]
    : [main];
}

/** `GET /apis/<group>/<version>`: clients look up the plural of a kind here. @internal */
export function resourceList(group: string, version: string) {
  const rows = RESOURCES.filter(
    row => row.group === group && row.version === version,
  );
  if (rows.length === 0) {
    return undefined;
  }
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersionOf(rows[0]),
    resources: rows.flatMap(describe),
  };
}

/** `GET /apis`, without the groups that are not installed. @internal */
export function groupList(absent: ReadonlySet<string> = new Set()) {
  const named = RESOURCES.filter(row => row.group && !absent.has(row.group));
  const groups = [...new Set(named.map(row => row.group))].map(name => {
    const versions = [
      ...new Set(
        named.filter(row => row.group === name).map(row => row.version),
      ),
    ].map(version => ({ groupVersion: `${name}/${version}`, version }));
    return { name, versions, preferredVersion: versions[0] };
  });
  return { kind: 'APIGroupList', apiVersion: 'v1', groups };
}

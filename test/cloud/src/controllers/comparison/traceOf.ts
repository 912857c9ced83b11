import {
  AwsSnapshot,
  ClusterSnapshot,
  readCluster,
} from '@tls-edge/backstage-plugin-edge-common';

/**
 * What the load balancer controller left behind: each value by the path under which the product
 * reads it, such as `listeners.443.sslPolicy`.
 */
export type Trace = Readonly<Record<string, string>>;

type Objects = ClusterSnapshot['objects'];

/** Values that differ from run to run wherever they stand. */
const randomTexts: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<time>'],
  [/RequestID: [\w-]+/g, 'RequestID: <id>'],
  [/\b(sg|subnet|i)-[0-9a-f]{17}\b/g, '$1-<id>'],
  [/\b[0-9a-f]{16}\b/g, '<id>'],
];

/** Never the same, or how often a controller happened to try. */
const randomFields = [/\.uid$/, /\.nodePort$/, /\.generation$/];

/** Ports that Kubernetes chose for nodes. */
const isNodePort = (value: unknown) =>
  Number(value) >= 30_000 && Number(value) < 32_768;

/** Their order says nothing. */
const byZone = (a: { readonly name: string }, b: { readonly name: string }) =>
  a.name < b.name ? -1 : 1;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

function flatten(value: unknown, path: string): readonly [string, string][] {
  if (value === undefined || randomFields.some(field => field.test(path))) {
    return [];
  }
  const children = isObject(value) ? Object.entries(value) : [];
  if (isObject(value) && children.length === 0) {
    return [];
  }
  return children.length > 0
    ? children.flatMap(([key, child]) =>
        flatten(child, path ? `${path}.${key}` : key),
      )
    : [[path, isNodePort(value) ? '<node port>' : JSON.stringify(value)]];
}

function keyed<T>(
  items: readonly T[],
  keyOf: (item: T) => string | number | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(items.map(item => [`${keyOf(item)}`, item]));
}

/** Names end in a hash, whose place is taken by what the thing is for. */
function namesOf({ loadBalancers, targetGroups }: AwsSnapshot) {
  const rename = (name: string, role: string) =>
    [name, name.replace(/[0-9a-f]{10}$/, role)] as const;
  const stackOf = (tags: Readonly<Record<string, string>>) =>
    tags['service.k8s.aws/stack'];
  return [
    ...loadBalancers.map(({ name, tags }) =>
      rename(name, `<of ${stackOf(tags)}>`),
    ),
    ...targetGroups.map(({ name, port, loadBalancerArns }) => {
      const owner = loadBalancers.find(({ arn }) =>
        loadBalancerArns.includes(arn),
      );
      return rename(
        name,
        `<${port} of ${owner ? stackOf(owner.tags) : 'none'}>`,
      );
    }),
  ];
}

const renamed = <T>(value: T, aws: AwsSnapshot): T => {
  const text = namesOf(aws).reduce(
    (current, [name, role]) => current.replaceAll(name, role),
    JSON.stringify(value),
  );
  return JSON.parse(
    randomTexts.reduce(
      (current, [pattern, role]) => current.replace(pattern, role),
      text,
    ),
  );
};

/** Repeats of one message are one; how many there are depends on how long one looks. */
function eventsOf({ events }: Objects) {
  const texts = events.map(
    ({ regarding, type, reason, message, component }) => [
      `${regarding.kind} ${regarding.name}: ${type} ${reason} ${message.replace(
        /^\(combined from similar events\): /,
        '',
      )}`,
      component,
    ],
  );
  return Object.fromEntries(texts);
}

/** The emulator goes on naming load balancers that were deleted. */
function withoutDeleted(account: AwsSnapshot): AwsSnapshot {
  const known = account.loadBalancers.map(({ arn }) => arn);
  return {
    ...account,
    targetGroups: account.targetGroups.map(group => ({
      ...group,
      loadBalancerArns: group.loadBalancerArns.filter(arn =>
        known.includes(arn),
      ),
    })),
  };
}

/** The trace in the objects of a cluster, as the API sends them, and in an account. */
export function traceOf(raw: readonly unknown[], found: AwsSnapshot): Trace {
  const account = withoutDeleted(found);
  const { objects } = readCluster(raw, 'lab');
  const services = objects.services.filter(
    ({ type }) => type === 'LoadBalancer',
  );
  const all = renamed({ objects, services, account }, account);
  const { loadBalancers, listeners, targetGroups } = all.account;
  const byName = ({ metadata }: { metadata: { name: string } }) =>
    metadata.name;
  const balancer = (arn: string) => arn.split('/')[2];
  const trace = {
    services: keyed(all.services, byName),
    bindings: keyed(all.objects.targetgroupbindings, byName),
    events: eventsOf(all.objects),
    loadBalancers: keyed(
      loadBalancers.map(one => ({
        ...one,
        zones: [...one.zones].sort(byZone),
      })),
      ({ name }) => name,
    ),
    listeners: keyed(
      listeners,
      ({ loadBalancerArn, port }) => `${balancer(loadBalancerArn)}:${port}`,
    ),
    targetGroups: keyed(targetGroups, ({ name }) => name),
  };
  return Object.fromEntries(flatten(trace, ''));
}

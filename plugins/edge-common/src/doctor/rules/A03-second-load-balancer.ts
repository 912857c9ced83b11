import { LOAD_BALANCER_CONTROLLERS } from '../../nlb';
import type { AccountInventory } from '../../snapshot';
import {
  awsRef,
  elapsedSeconds,
  LIMIT_SECONDS,
  newestTime,
} from '../../status';
import { oncePer, type EdgeTopology } from '../../topology';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { listWords } from '../facts/words';

type Listed = AccountInventory['loadBalancers'][number];
type Tags = Readonly<Record<string, string>>;

/** What a controller writes on everything it makes for one Service of one cluster. */
const markOf = (tags: Tags): string | undefined => {
  for (const { tags: keys } of Object.values(LOAD_BALANCER_CONTROLLERS)) {
    const cluster = keys.cluster && tags[keys.cluster];
    const stack = keys.stack && tags[keys.stack];
    if (cluster && stack) {
      return `${cluster} ${stack}`;
    }
  }
  return undefined;
};

const byMark = oncePer(
  ({ loadBalancers }: AccountInventory): ReadonlyMap<string, Listed[]> => {
    const marked = new Map<string, Listed[]>();
    for (const one of loadBalancers) {
      const mark = markOf(one.tags);
      if (mark) {
        marked.set(mark, [...(marked.get(mark) ?? []), one]);
      }
    }
    return marked;
  },
);

const orphansOf = ({ inventory, loadBalancer }: EdgeTopology): Listed[] => {
  const mark = loadBalancer && markOf(loadBalancer.tags);
  return mark && inventory
    ? (byMark(inventory).get(mark) ?? []).filter(
        ({ arn }) => arn !== loadBalancer.arn,
      )
    : [];
};

/** Kubernetes knows one load balancer per Service; what else carries its tags was left behind. @internal */
export const secondLoadBalancer: DoctorRule = {
  id: 'A03',
  name: 'second-load-balancer',
  title: 'A second load balancer carries the tags of the edge',
  severity: 'warning',
  impact: 'risk',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['services', 'elbv2', 'inventory'],
  explains: [],
  docs: 'The controller tags each load balancer with its cluster and the Service it stands for, and there is one at a time. A second one with the same tags was left behind, usually when the first was replaced while AWS refused to delete it, or when a Service was made anew under its old name. Clients with an old DNS answer may still reach it, and it is billed. The rule needs a list of all load balancers of the account, and waits ten minutes after the newest was made, since a replacement takes that long.',
  cannotTell: ({ topology: { loadBalancer } }) =>
    loadBalancer && markOf(loadBalancer.tags) === undefined
      ? 'the load balancer carries no tags of a controller'
      : undefined,
  check: ({ topology, now }) => {
    const orphans = orphansOf(topology);
    const newest = newestTime([
      topology.loadBalancer?.createdAt,
      ...orphans.map(({ createdAt }) => createdAt),
    ]);
    return orphans.length > 0 &&
      elapsedSeconds(newest, now) >= LIMIT_SECONDS.aws
      ? [
          {
            object: awsRef('LoadBalancer', orphans[0].arn),
            message: `The load balancer of ${edgeAddress(
              topology,
            )} is not the only one of its Service: ${listWords(
              orphans.map(({ name }) => name),
            )} was left behind and is billed, because the controller made another one.`,
            observed: listWords(orphans.map(({ dnsName }) => dnsName)),
            expected: `only ${topology.loadBalancer?.dnsName}`,
            remedy:
              'Check that no DNS record leads to it, switch its deletion protection off, and delete it in AWS.',
          },
        ]
      : [];
  },
};

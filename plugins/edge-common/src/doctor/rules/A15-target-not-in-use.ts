import type { Target, TargetGroup } from '../../snapshot';
import { awsRef, elapsedSeconds, LIMIT_SECONDS } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { isAppPort, servedGroups } from '../facts/servedGroups';
import { countOf, listWords } from '../facts/words';

const isUnused = ({ state, reason }: Target): boolean =>
  state === 'unused' && reason === 'Target.NotInUse';

const portOf = (topology: EdgeTopology, group: TargetGroup) =>
  servedGroups(topology).find(served => served.group === group)?.port;

type Said = Pick<RuleResult, 'expected' | 'remedy'> & {
  readonly because: string;
};

const explainUnused = (
  { loadBalancer }: EdgeTopology,
  unused: readonly Target[],
  port: number | undefined,
): Said => {
  if (port === undefined) {
    return {
      because: 'no listener of the load balancer leads to the target group',
      expected: 'a listener that leads to the group',
      remedy:
        'Look at the events of the Service of Envoy: the controller says there why it made no listener.',
    };
  }
  const enabled = (loadBalancer?.zones ?? []).map(({ name }) => name);
  const zones = [...new Set(unused.flatMap(({ zone }) => zone ?? []))]
    .filter(zone => !enabled.includes(zone))
    .sort();
  return {
    because:
      zones.length > 0
        ? `${unused.length === 1 ? 'it runs' : 'they run'} in ${listWords(
            zones,
          )}, where the load balancer has no subnet`
        : 'the load balancer leaves the zone out',
    expected: `targets in ${listWords(enabled)}`,
    remedy: `Add a subnet of ${
      zones.length > 0 ? listWords(zones) : 'each zone of the pods'
    } to the load balancer, or keep the Envoy pods out of other zones.`,
  };
};

const report = (topology: EdgeTopology, group: TargetGroup): RuleResult[] => {
  const active = group.targets.filter(({ state }) => state !== 'draining');
  const unused = active.filter(isUnused);
  if (unused.length === 0) {
    return [];
  }
  const port = portOf(topology, group);
  const { because, ...said } = explainUnused(topology, unused, port);
  const all = unused.length === active.length;
  return [
    {
      object: awsRef('TargetGroup', group.arn),
      message: `No request to ${edgeAddress(topology)} reaches ${countOf(
        unused.length,
        'registered pod',
      )} of Envoy, because ${because}.`,
      observed: `${unused.length} of ${active.length} unused: Target.NotInUse`,
      ...said,
      impact:
        all && port !== undefined && isAppPort(topology, port)
          ? 'outage'
          : 'partial',
    },
  ];
};

/** The usual surprise: pods in a zone the load balancer does not serve (ELBv2 `Target.NotInUse`). @internal */
export const targetNotInUse: DoctorRule = {
  id: 'A15',
  name: 'target-not-in-use',
  title: 'The load balancer does not use registered targets',
  severity: 'error',
  impact: 'partial',
  hop: 'targets',
  needs: ['cluster', 'aws'],
  reads: ['services', 'elbv2'],
  explains: ['A13', 'A14', 'K25'],
  docs: 'A target is `unused` with `Target.NotInUse` when its availability zone is not enabled on the load balancer, or when no listener leads to its group. Such pods look well in Kubernetes and never get a request. Each zone in which Envoy may run needs a subnet on the load balancer. A load balancer of less than ten minutes is not judged.',
  check: ({ topology, now }) => {
    const { loadBalancer, targetGroups } = topology;
    return loadBalancer &&
      loadBalancer.state !== 'provisioning' &&
      elapsedSeconds(loadBalancer.createdAt, now) >= LIMIT_SECONDS.aws
      ? targetGroups.flatMap(group => report(topology, group))
      : [];
  },
};

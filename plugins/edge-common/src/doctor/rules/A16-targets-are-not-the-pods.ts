import {
  awsRef,
  compareTargetSet,
  elapsedSeconds,
  LIMIT_SECONDS,
  newestTime,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import {
  isAppPort,
  servedGroups,
  type ServedGroup,
} from '../facts/servedGroups';
import { listWords } from '../facts/words';

/** The controller registers pods within moments; AWS is read every few minutes. */
const isSettled = ({ topology, now }: Seen): boolean =>
  elapsedSeconds(
    newestTime([
      topology.loadBalancer?.createdAt,
      ...topology.targetGroupBindings.map(
        ({ metadata }) => metadata.creationTimestamp,
      ),
      ...topology.pods.flatMap(({ metadata, conditions }) => [
        metadata.creationTimestamp,
        metadata.deletionTimestamp,
        ...conditions.map(({ lastTransitionTime }) => lastTransitionTime),
      ]),
    ]),
    now,
  ) >= LIMIT_SECONDS.cluster;

const report = (
  topology: EdgeTopology,
  { port, group }: ServedGroup,
): RuleResult[] => {
  const { missing, stale, registered } = compareTargetSet(topology, group);
  if (registered.length === 0 || missing.length + stale.length === 0) {
    return [];
  }
  const lost = stale.length === registered.length;
  const address = edgeAddress(topology);
  return [
    {
      object: awsRef('TargetGroup', group.arn),
      message:
        stale.length > 0
          ? `Requests to ${address} on port ${port} can go to ${listWords(
              stale,
            )}, where no Envoy runs any more, because the load balancer was not told.`
          : `The Envoy pods ${listWords(
              missing,
            )} get no requests to ${address} on port ${port}, because the load balancer was not told of them.`,
      observed: `registered: ${listWords(registered)}`,
      expected: `registered: ${listWords(
        [...registered.filter(id => !stale.includes(id)), ...missing].sort(),
      )}`,
      remedy:
        'Look at the events of the TargetGroupBinding and at the log of the load balancer controller.',
      impact: lost && isAppPort(topology, port) ? 'partial' : 'risk',
    },
  ];
};

/** Kubernetes and AWS each read well; only together they show that the one is not the other. @internal */
export const targetsAreNotThePods: DoctorRule = {
  id: 'A16',
  name: 'targets-are-not-the-pods',
  title: 'The registered targets are not the Envoy pods',
  severity: 'warning',
  impact: 'risk',
  hop: 'targets',
  needs: ['cluster', 'aws'],
  reads: ['services', 'pods', 'endpointslices', 'targetgroupbindings', 'elbv2'],
  explains: ['A13', 'A14'],
  docs: 'With ip targets the load balancer holds the addresses of the Envoy pods, and the controller keeps them up to date through the TargetGroupBinding. When it is down or its binding fails, new pods get no requests and requests go to addresses of pods that are gone. The rule compares both lists once nothing has changed for five minutes. Instance targets are nodes and are not compared.',
  check: seen => {
    const { topology } = seen;
    return topology.envoyEndpoints.length > 0 && isSettled(seen)
      ? servedGroups(topology)
          .filter(({ group }) => group.targetType === 'ip')
          .flatMap(served => report(topology, served))
      : [];
  },
};

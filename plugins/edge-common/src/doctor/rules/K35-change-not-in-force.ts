import {
  hasComeToStay,
  isServing,
  nlbDrift,
  serviceRef,
  standingRefusal,
  type NlbDifference,
} from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { listWords } from '../facts/words';
import type { DoctorRule, Seen } from '../DoctorRule';

const settings = (
  drift: readonly NlbDifference[],
  side: 'observed' | 'expected',
): string => drift.map(one => `${one.setting}: ${one[side]}`).join('; ');

/** What a refusal keeps from coming into force on an edge that serves. */
const driftBehindRefusal = ({ topology, now }: Seen): NlbDifference[] => {
  const { service, loadBalancer, listeners } = topology;
  const refusal = standingRefusal(topology);
  return service &&
    loadBalancer &&
    refusal &&
    hasComeToStay(refusal, now) &&
    isServing(topology)
    ? nlbDrift(service, loadBalancer, listeners)
    : [];
};

/** Everything else stays green after a bad change: only events and AWS tell. @internal */
export const changeNotInForce: DoctorRule = {
  id: 'K35',
  name: 'change-not-in-force',
  title: 'A change was refused and the old settings are in force',
  severity: 'warning',
  impact: 'partial',
  hop: 'controller',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'elbv2'],
  explains: [],
  docs: 'When the controller refuses a change on an edge that works, the load balancer keeps its old settings and serves on; Gateway and routes stay good. The rule compares what the Service asks with what AWS has while a refusal stands. The refusal itself (K09, K10) says what to mend.',
  check: seen => {
    const { service } = seen.topology;
    const drift = driftBehindRefusal(seen);
    return service && drift.length > 0
      ? [
          {
            object: serviceRef(service),
            path: 'metadata.annotations',
            message: `A change of ${edgeAddress(
              seen.topology,
            )} is not in force, because the load balancer controller refused it: ${listWords(
              drift.map(({ setting }) => setting),
            )} stayed as before.`,
            observed: settings(drift, 'observed'),
            expected: settings(drift, 'expected'),
            remedy: 'Mend what the refusal names, or take the change back.',
            since: standingRefusal(seen.topology)?.event.firstSeen,
          },
        ]
      : [];
  },
};

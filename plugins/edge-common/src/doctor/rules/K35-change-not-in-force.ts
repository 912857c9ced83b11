import {
  hasComeToStay,
  isServing,
  serviceRef,
  settingDrift,
  standingRefusal,
  type SettingDrift,
} from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { settingsText } from '../facts/settingsText';
import { listWords } from '../facts/words';
import type { DoctorRule, Seen } from '../DoctorRule';

/** What a refusal keeps from coming into force on an edge that serves. */
const driftBehindRefusal = ({ topology, now }: Seen): SettingDrift[] => {
  const refusal = standingRefusal(topology);
  return refusal && hasComeToStay(refusal, now) && isServing(topology)
    ? settingDrift(topology, now).filter(({ cause }) => cause === 'refused')
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
  docs: 'When the controller refuses a change on an edge that works, the load balancer keeps its old settings and serves on; Gateway and routes stay good. The rule compares what the Service asks with what AWS has, row by row of the option table, while a refusal stands; attributes and health checks count as much as listeners. The refusal itself (K09, K10) says what to mend.',
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
            observed: settingsText(drift, 'live'),
            expected: settingsText(drift, 'onService'),
            remedy: 'Mend what the refusal names, or take the change back.',
            since: standingRefusal(seen.topology)?.since,
          },
        ]
      : [];
  },
};

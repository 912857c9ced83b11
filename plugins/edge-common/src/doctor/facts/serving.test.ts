import {
  aDeployment,
  aManagedService,
  aMeta,
  anUnhealthyTarget,
  aSeen,
  aSeenBundle,
  aTargetGroup,
} from '../../testUtils';
import { refusalEffect, refusalImpact } from './serving';

const NO_ADDRESS = 'Clients get no address.';
const OLD_SETTINGS =
  'Clients are still served with the old settings; the change is not in force.';

it.each([
  ['manifests alone', aSeenBundle(), 'outage', NO_ADDRESS],
  ['an edge that serves', aSeen(), 'partial', OLD_SETTINGS],
  [
    'an edge without an address',
    aSeen({ service: aManagedService({ hostnames: [] }) }),
    'outage',
    NO_ADDRESS,
  ],
  [
    'an edge without Envoy',
    aSeen({ deployment: aDeployment({ availableReplicas: 0 }) }),
    'outage',
    NO_ADDRESS,
  ],
  [
    'an edge without healthy targets',
    aSeen({
      targetGroups: [aTargetGroup(443, { targets: [anUnhealthyTarget()] })],
    }),
    'outage',
    NO_ADDRESS,
  ],
  [
    'an edge that is being deleted',
    aSeen({
      service: aManagedService({
        metadata: aMeta({ name: 'a', deletionTimestamp: 'now' }),
      }),
    }),
    'outage',
    'It serves nobody, stays and is billed.',
  ],
])('says what a refusal means for %s', (_, seen, impact, effect) => {
  expect(refusalImpact(seen)).toBe(impact);
  expect(refusalEffect(seen)).toBe(effect);
});

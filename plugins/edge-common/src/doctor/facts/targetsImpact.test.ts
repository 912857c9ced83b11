import {
  anUnhealthyTarget,
  aSeen,
  aSeenBundle,
  aTarget,
  aTargetGroup,
} from '../../testUtils';
import { targetsImpact } from './targetsImpact';

const groups = (...targets: Parameters<typeof aTargetGroup>[1][]) =>
  aSeen({ targetGroups: targets.map(one => aTargetGroup(443, one)) });

it.each([
  ['manifests, where everything is still to come', aSeenBundle(), 'outage'],
  ['healthy targets, which prove it wrong', groups({}), undefined],
  [
    'targets that fail',
    groups({}, { targets: [anUnhealthyTarget()] }),
    'partial',
  ],
  [
    'targets that fail and keep old connections',
    groups({ targets: [anUnhealthyTarget({ state: 'unhealthy.draining' })] }),
    'partial',
  ],
  [
    'targets that are new',
    groups({ targets: [aTarget({ state: 'initial' })] }),
    'risk',
  ],
  ['an empty group', groups({ targets: [] }), 'risk'],
  ['no group at all', groups(), 'risk'],
])('judges a bad health check by %s', (_, seen, impact) => {
  expect(targetsImpact(seen)).toBe(impact);
});

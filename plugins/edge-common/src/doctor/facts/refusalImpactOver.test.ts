import { aSeen, aWarning } from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { refusalImpactOver } from './refusalImpactOver';

const refusedWith = (
  code: string,
  topology: Partial<EdgeTopology> = { loadBalancer: undefined },
) =>
  aSeen({
    targetGroups: [],
    events: [
      aWarning(
        'FailedDeployModel',
        `Failed deploy model due to operation error, api error ${code}: refused`,
      ),
    ],
    ...topology,
  });

describe('refusalImpactOver', () => {
  it.each([
    ['nobody refuses anything', aSeen(), 'risk'],
    ['something else is refused', refusedWith('CertificateNotFound'), 'risk'],
    [
      'it is refused and nothing serves',
      refusedWith('InvalidSubnet'),
      'outage',
    ],
    [
      'it is refused by the controller in its own words',
      aSeen({
        targetGroups: [],
        loadBalancer: undefined,
        events: [
          aWarning(
            'FailedBuildModel',
            'Failed build model due to unable to resolve at least one subnet',
          ),
        ],
      }),
      'outage',
    ],
  ] as const)('where %s', (_, seen, impact) => {
    expect(refusalImpactOver(seen, ['InvalidSubnet', 'SubnetsNotFound'])).toBe(
      impact,
    );
  });
});

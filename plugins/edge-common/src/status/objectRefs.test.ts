import { aMeta } from '../testUtils';
import { bindingRef, policyRef, serviceRef } from './objectRefs';

describe('the names of objects', () => {
  const metadata = { namespace: 'n', name: 'x' };

  it('hold the group that the object itself has', () => {
    expect(bindingRef({ group: 'eks.amazonaws.com', metadata })).toEqual({
      group: 'eks.amazonaws.com',
      kind: 'TargetGroupBinding',
      ...metadata,
    });
    expect(serviceRef({ metadata })).toEqual({
      group: '',
      kind: 'Service',
      ...metadata,
    });
  });

  it.each(['ClientTrafficPolicy', 'BackendTrafficPolicy'] as const)(
    'hold the kind %s of a policy',
    kind => {
      const policy = {
        kind,
        metadata: aMeta({ name: 'x' }),
        targets: [],
        earlyHeaders: [],
        trustsForwardedHeaders: false,
        ancestors: [],
      };

      expect(policyRef(policy)).toMatchObject({
        group: 'gateway.envoyproxy.io',
        kind,
      });
    },
  );
});

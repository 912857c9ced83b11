import { aManagedService, aSeen, aSeenBundle, aWarning } from '../../testUtils';
import { refusedSettings } from './refusedSettings';

const refused = {
  by: 'AWS',
  because: 'it does not like it',
  remedy: 'Change it.',
} as const;

describe('refusedSettings', () => {
  it('says who refuses, why, and what it means before anything runs', () => {
    expect(refusedSettings(aSeenBundle(), 'scheme', [refused])).toEqual([
      {
        object: expect.objectContaining({ kind: 'EnvoyProxy' }),
        path: "spec.provider.kubernetes.envoyService.annotations['service.beta.kubernetes.io/aws-load-balancer-scheme']",
        message:
          'AWS refuses the load balancer of pay-edge, because it does not like it. Clients get no address.',
        remedy: 'Change it.',
        impact: 'outage',
      },
    ]);
  });

  it('says nothing once the setting was accepted', () => {
    expect(refusedSettings(aSeen(), 'scheme', [refused])).toEqual([]);
  });

  it('speaks of a change that is not in force while a refusal stands', () => {
    const seen = aSeen({
      service: aManagedService({
        metadata: { ...aManagedService().metadata, annotations: {} },
      }),
      loadBalancer: undefined,
      events: [aWarning('FailedDeployModel', 'no')],
    });

    expect(refusedSettings(seen, 'scheme', [refused])).toEqual([
      expect.objectContaining({ impact: 'partial' }),
    ]);
  });

  it('has nowhere to point without manifests', () => {
    const seen = aSeenBundle({ gateway: undefined, envoyProxy: undefined });

    expect(refusedSettings(seen, 'scheme', [refused])).toEqual([]);
  });
});

import type { Policy } from '../../snapshot';
import {
  aGateway,
  aListener,
  anEnvoyProxy,
  aPolicy,
  aSeen,
  aSeenBundle,
  someParts,
} from '../../testUtils';
import { runRules } from '../runRules';
import { describeRule } from './__fixtures__/describeRule';
import { oidcWithoutRedirect } from './M27-oidc-without-redirect';

const signIn = (redirectUrl?: string, overrides: Partial<Policy> = {}) =>
  aPolicy({ kind: 'SecurityPolicy', oidc: { redirectUrl }, ...overrides });
const keepsProto = (targets: Policy['targets']) =>
  aPolicy({
    earlyHeaders: [{ name: 'X-Forwarded-Proto', value: 'https' }],
    trustsForwardedHeaders: true,
    targets,
  });
const own = [{ kind: 'Gateway', name: 'pay-edge' }];

describeRule(oidcWithoutRedirect, {
  fires: {
    'a policy that names no address': {
      seen: aSeen({ policies: [signIn()] }),
      object: expect.objectContaining({ kind: 'SecurityPolicy' }),
      path: 'spec.oidc.redirectURL',
      message:
        'People who sign in to https://pay.example.com are sent back to http, because the SecurityPolicy pay-edge names no https address to return to.',
      observed:
        'not set: %REQ(x-forwarded-proto)%://%REQ(:authority)%/oauth2/callback',
    },
    'the same in manifests': { seen: aSeenBundle({ policies: [signIn()] }) },
    'an address with http': {
      seen: aSeen({
        policies: [signIn('http://pay.example.com/oauth2/callback')],
      }),
      observed: 'http://pay.example.com/oauth2/callback',
    },
    'the default, written out': {
      seen: aSeen({
        policies: [
          signIn('%REQ(x-forwarded-proto)%://%REQ(:authority)%/oauth2/back'),
        ],
      }),
    },
    'an early header for another Gateway': {
      seen: aSeen({
        policies: [signIn(), keepsProto([{ kind: 'Gateway', name: 'other' }])],
      }),
    },
    'a policy on a route': {
      seen: aSeen({
        policies: [
          signIn(undefined, {
            targets: [{ kind: 'HTTPRoute', name: 'pay-edge-app' }],
          }),
        ],
      }),
    },
  },
  quiet: {
    'a listener with TLS of its own, where Envoy sees https': aSeen({
      gateway: aGateway({ listeners: [aListener({ protocol: 'HTTPS' })] }),
      policies: [signIn()],
    }),
    'an https address': aSeen({
      policies: [signIn('https://pay.example.com/oauth2/callback')],
    }),
    'an https address made of the host name': aSeen({
      policies: [signIn('https://%REQ(:authority)%/oauth2/callback')],
    }),
    'an early header that Envoy keeps': aSeen({
      policies: [signIn(), keepsProto(own)],
    }),
    'a SecurityPolicy without OIDC': aSeen({
      policies: [aPolicy({ kind: 'SecurityPolicy' })],
    }),
    'an edge on which nobody ends TLS before Envoy': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
      policies: [signIn()],
    }),
  },
});

it('is skipped where SecurityPolicies are not served', () => {
  const parts = someParts({ securitypolicies: { state: 'notConfigured' } });

  expect(runRules(aSeen({ parts }), [oidcWithoutRedirect]).skipped).toEqual([
    { ruleId: 'M27', reason: 'securitypolicies is not configured' },
  ]);
});

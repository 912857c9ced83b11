import {
  aPolicy,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { earlyHeaderOverwritten } from './M26-early-header-overwritten';

const early = (overrides: Parameters<typeof aPolicy>[0] = {}) => ({
  routes: [aRoute({ rules: [aRouteRule({ filters: [] })] })],
  policies: [
    aPolicy({
      earlyHeaders: [{ name: 'x-forwarded-proto', value: 'https' }],
      ...overrides,
    }),
  ],
});

describeRule(earlyHeaderOverwritten, {
  fires: {
    'an early header alone': {
      seen: aSeen(early()),
      object: expect.objectContaining({ kind: 'ClientTrafficPolicy' }),
      path: 'spec.headers.earlyRequestHeaders',
      message:
        'The applications behind https://pay.example.com still see http, because Envoy overwrites the X-Forwarded-Proto that the policy pay-edge sets early.',
    },
    'the same in manifests': { seen: aSeenBundle(early()) },
  },
  quiet: {
    'trusted forwarded headers': aSeen(early({ trustsForwardedHeaders: true })),
    'another early header': aSeen(
      early({ earlyHeaders: [{ name: 'x-team', value: 'pay' }] }),
    ),
    'a policy of another Gateway': aSeen(
      early({ targets: [{ kind: 'Gateway', name: 'other' }] }),
    ),
    'routes that set the header themselves': aSeen({
      ...early(),
      routes: [aRoute()],
    }),
  },
});

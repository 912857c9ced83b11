import {
  aGateway,
  aListener,
  aMeta,
  anEnvoyProxy,
  aParentRef,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
  FORWARDED_PROTO,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { noForwardedProto } from './M25-no-forwarded-proto';

const silent = aRouteRule({ filters: [] });
const silentRoute = aRoute({ rules: [silent] });
const header = { name: 'x-forwarded-proto', value: 'https' };

const early = (overrides: Parameters<typeof aPolicy>[0] = {}) =>
  aPolicy({
    earlyHeaders: [header],
    trustsForwardedHeaders: true,
    ...overrides,
  });

describeRule(noForwardedProto, {
  fires: {
    'a route without the header': {
      seen: aSeen({ routes: [silentRoute] }),
      path: 'spec.rules[0].filters',
      message:
        'The applications behind https://pay.example.com believe that clients come over http, because the route pay-edge-app does not say otherwise: links, cookies and logins may go wrong.',
      observed: 'no X-Forwarded-Proto in rule 0',
    },
    'the same in manifests alone': {
      seen: aSeenBundle({ routes: [silentRoute] }),
    },
    'the second of two rules': {
      seen: aSeen({ routes: [aRoute({ rules: [aRouteRule(), silent] })] }),
      path: 'spec.rules[1].filters',
      observed: 'no X-Forwarded-Proto in rule 1',
    },
    'the header with another value': {
      seen: aSeen({
        routes: [
          aRoute({
            rules: [
              aRouteRule({
                filters: [
                  {
                    type: 'RequestHeaderModifier',
                    set: [{ name: 'X-Forwarded-Proto', value: 'http' }],
                    add: [],
                    remove: [],
                  },
                ],
              }),
            ],
          }),
        ],
      }),
    },
    'an early header alone, which Envoy overwrites': {
      seen: aSeen({
        routes: [silentRoute],
        policies: [early({ trustsForwardedHeaders: false })],
      }),
    },
    'an early header on the other listener': {
      seen: aSeen({
        routes: [silentRoute],
        policies: [
          early({
            targets: [
              { kind: 'Gateway', name: 'pay-edge', sectionName: 'http' },
            ],
          }),
        ],
      }),
    },
    'an early header on another Gateway': {
      seen: aSeen({
        routes: [silentRoute],
        policies: [early({ targets: [{ kind: 'Gateway', name: 'other' }] })],
      }),
    },
    'one of two routes': {
      seen: aSeen({
        routes: [
          aRoute(),
          aRoute({ metadata: aMeta({ name: 'admin' }), rules: [silent] }),
        ],
      }),
      object: expect.objectContaining({ name: 'admin' }),
    },
    'a filter that adds to what Envoy wrote, which makes two values of it': {
      seen: aSeen({
        routes: [
          aRoute({
            rules: [
              aRouteRule({
                filters: [
                  {
                    ...FORWARDED_PROTO,
                    type: 'RequestHeaderModifier',
                    set: [],
                    add: [header],
                    remove: [],
                  },
                ],
              }),
            ],
          }),
        ],
      }),
      observed: 'no X-Forwarded-Proto in rule 0',
    },
  },
  quiet: {
    'a filter on each rule': aSeen(),
    'a listener with TLS of its own, where Envoy sees https': aSeen({
      gateway: aGateway({ listeners: [aListener({ protocol: 'HTTPS' })] }),
      routes: [silentRoute],
    }),
    'an early header with trusted forwarding': aSeen({
      routes: [silentRoute],
      policies: [early()],
    }),
    'a route on the plain listener': aSeen({
      routes: [
        aRoute({
          rules: [silent],
          parentRefs: [aParentRef({ sectionName: 'http' })],
        }),
      ],
    }),
    'a redirect': aSeen({
      routes: [aRedirectRoute({ parentRefs: [aParentRef()] })],
    }),
    'a rule without backends': aSeen({
      routes: [
        aRoute({ rules: [aRouteRule({ filters: [], backendRefs: [] })] }),
      ],
    }),
    'an edge that ends no TLS': aSeen({
      routes: [silentRoute],
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
  },
});

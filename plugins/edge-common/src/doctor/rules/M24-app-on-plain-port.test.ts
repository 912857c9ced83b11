import {
  aGateway,
  aListener,
  aListenerSet,
  anEnvoyProxy,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { appOnPlainPort } from './M24-app-on-plain-port';

const everywhere = aRoute({
  parentRefs: [aParentRef({ sectionName: undefined })],
});

describeRule(appOnPlainPort, {
  fires: {
    'an application without section': {
      seen: aSeenBundle({ routes: [everywhere] }),
      path: 'spec.parentRefs[0].sectionName',
      message:
        'Requests to http://pay.example.com are served unencrypted, because the route pay-edge-app also answers on port 80.',
      expected: 'https',
    },
    'the same on a live edge': { seen: aSeen({ routes: [everywhere] }) },
    'one that belongs to the second of two TLS listeners': {
      seen: aSeenBundle({
        gateway: aGateway({
          listeners: [
            aListener({ name: 'http', port: 80 }),
            aListener({ name: 'shop', hostname: 'shop.example.com' }),
            aListener({ name: 'pay', hostname: 'pay.example.com' }),
          ],
        }),
        routes: [everywhere],
      }),
      expected: 'pay',
      remedy: 'Set sectionName: pay in the parentRef of pay-edge-app.',
    },
    'one that belongs to both of two TLS listeners': {
      seen: aSeenBundle({
        gateway: aGateway({
          listeners: [
            aListener({ name: 'http', port: 80 }),
            aListener({ name: 'shop', hostname: 'shop.example.com' }),
            aListener({ name: 'pay', hostname: 'pay.example.com' }),
          ],
        }),
        routes: [{ ...everywhere, hostnames: [] }],
      }),
      expected: 'shop, pay',
      remedy:
        'Replace that parentRef of pay-edge-app by one for each of the listeners shop and pay, named in sectionName.',
    },
    'one that names the plain port': {
      seen: aSeenBundle({
        routes: [
          aRoute({
            parentRefs: [aParentRef({ sectionName: undefined, port: 80 })],
          }),
        ],
      }),
      remedy:
        'Set sectionName: https in the parentRef of pay-edge-app and remove its port.',
    },
  },
  quiet: {
    'an application whose host name the plain listener does not take': aSeen({
      gateway: aGateway({
        listeners: [
          aListener({ name: 'http', port: 80, hostname: 'old.example.com' }),
          aListener(),
        ],
      }),
      routes: [everywhere],
    }),
    'an application on a TLS listener of a ListenerSet': aSeen({
      listenerSets: [
        aListenerSet({
          listeners: [aListener({ hostname: 'pay.example.com' })],
        }),
      ],
      routes: [
        aRoute({
          parentRefs: [
            aParentRef({
              kind: 'ListenerSet',
              name: 'extra',
              sectionName: undefined,
            }),
          ],
        }),
      ],
    }),
    'an application on the TLS listener': aSeen(),
    'a redirect without section, which another rule names': aSeen({
      routes: [
        aRoute(),
        aRedirectRoute({
          parentRefs: [aParentRef({ sectionName: undefined })],
        }),
      ],
    }),
    'a Gateway without a plain listener': aSeen({
      gateway: aGateway({ listeners: [aListener()] }),
      routes: [everywhere],
    }),
    'an edge that ends no TLS': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
      routes: [everywhere],
    }),
  },
});

import {
  aGateway,
  aListener,
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
  },
  quiet: {
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

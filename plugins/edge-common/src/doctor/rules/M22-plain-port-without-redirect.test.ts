import {
  aGateway,
  aListener,
  anEnvoyProxy,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aSeen,
  aSeenBundle,
  PAY_EDGE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { plainPortWithoutRedirect } from './M22-plain-port-without-redirect';

describeRule(plainPortWithoutRedirect, {
  fires: {
    'an application alone': {
      seen: aSeenBundle({ routes: [aRoute()] }),
      path: 'spec.listeners[0]',
      message:
        'Clients that come to http://pay.example.com are not sent to https, because no route redirects on the listener http.',
    },
    'a redirect on another section': {
      seen: aSeen({
        routes: [aRoute(), aRedirectRoute({ parentRefs: [aParentRef()] })],
      }),
      expected: 'a RequestRedirect with scheme: https',
    },
    'one of two listeners of the plain port': {
      seen: aSeen({
        gateway: aGateway({
          listeners: [
            aListener({ name: 'http', port: 80, hostname: '*.example.com' }),
            aListener({ name: 'http-b', port: 80, hostname: 'b.example.com' }),
            aListener(),
          ],
        }),
      }),
      path: 'spec.listeners[1]',
      message:
        'Clients that come to http://b.example.com are not sent to https, because no route redirects on the listener http-b.',
    },
  },
  quiet: {
    'another plain port, whatever is on it': aSeen({
      gateway: aGateway({
        listeners: [
          aListener({ name: 'http', port: 80 }),
          aListener(),
          aListener({ name: 'admin', port: 8080 }),
        ],
      }),
    }),
    'a redirect': aSeen(),
    'no plain listener': aSeen({
      gateway: aGateway({ listeners: [aListener()] }),
      routes: [aRoute()],
    }),
    'no TLS at all': aSeenBundle({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
      routes: [aRoute()],
    }),
    'the edge of one tenant': aSeen({
      id: { ...PAY_EDGE, scope: 'component:default/pay' },
      routes: [aRoute()],
    }),
  },
});

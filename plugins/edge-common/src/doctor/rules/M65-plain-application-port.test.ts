import {
  aGateway,
  aListener,
  aListenerSet,
  aMeta,
  anEnvoyProxy,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { plainApplicationPort } from './M65-plain-application-port';

const admin = aListener({ name: 'admin', port: 8443 });

const onAdmin = {
  gateway: aGateway({ listeners: [aListener(), admin] }),
  routes: [
    aRoute(),
    aRoute({ parentRefs: [aParentRef({ sectionName: 'admin' })] }),
  ],
};

const ports = (value: string) =>
  anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      'service.beta.kubernetes.io/aws-load-balancer-ssl-ports': value,
    },
  });

const aSet = (port: number) =>
  aListenerSet({
    metadata: aMeta({ name: 'admin' }),
    listeners: [aListener({ name: 'admin', port })],
  });

describeRule(plainApplicationPort, {
  fires: {
    'a second port with an application': {
      seen: aSeenBundle(onAdmin),
      path: 'spec.listeners[1].port',
      message:
        'Requests to https://pay.example.com on port 8443 are served in plain text, because ssl-ports does not name the port of the listener admin.',
      observed: 'ssl-ports 443',
      expected: 'ssl-ports with 8443',
    },
    'a port of a ListenerSet': {
      seen: aSeenBundle({ listenerSets: [aSet(8443)] }),
      object: expect.objectContaining({ kind: 'ListenerSet', name: 'admin' }),
      path: 'spec.listeners[0].port',
    },
  },
  quiet: {
    'a ListenerSet on a port that ssl-ports names': aSeenBundle({
      listenerSets: [aSet(443)],
    }),
    'a ListenerSet on port 80': aSeenBundle({ listenerSets: [aSet(80)] }),
    'a second port that ssl-ports names': aSeenBundle({
      ...onAdmin,
      envoyProxy: ports('443,8443'),
    }),
    'a plain port that only redirects': aSeen({
      gateway: aGateway({
        listeners: [aListener({ name: 'http', port: 8080 }), aListener()],
      }),
      routes: [aRedirectRoute(), aRoute()],
    }),
    'port 80, which is plain by name': aSeen({
      routes: [aRoute({ parentRefs: [aParentRef({ sectionName: 'http' })] })],
    }),
    'an edge that ends no TLS': aSeenBundle({
      ...onAdmin,
      envoyProxy: anEnvoyProxy({ serviceAnnotations: {} }),
    }),
  },
});

import {
  aCondition,
  aGateway,
  aListener,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { hostnamesDoNotOverlap } from './M59-hostnames-do-not-overlap';

const gateway = (hostname?: string) =>
  aGateway({
    listeners: [aListener({ name: 'http', port: 80 }), aListener({ hostname })],
  });

const refused = aRouteParent(
  {},
  aCondition('Accepted', {
    status: 'False',
    reason: 'NoMatchingListenerHostname',
  }),
);

const bundle = (hostname: string | undefined, ...hostnames: string[]) =>
  aSeenBundle({
    gateway: gateway(hostname),
    routes: [aRedirectRoute(), aRoute({ hostnames, parents: [] })],
  });

describeRule(hostnamesDoNotOverlap, {
  fires: {
    'names of another domain': {
      seen: bundle('*.example.org', 'pay.example.com'),
      impact: 'outage',
      path: 'spec.hostnames',
      message:
        'Requests to pay.example.com get 404 from the edge pay-edge, because the route pay-edge-app asks for host names that its listener does not have.',
      observed: 'pay.example.com',
      expected: '*.example.org',
    },
    'the apex of a wildcard': {
      seen: bundle('*.example.com', 'example.com'),
      observed: 'example.com',
    },
    'a route that Envoy Gateway refuses': {
      seen: aSeen({
        gateway: gateway('*.example.org'),
        routes: [aRoute({ parents: [refused] })],
      }),
      impact: 'outage',
    },
    'a second application whose names are right elsewhere': {
      seen: aSeenBundle({
        gateway: gateway('*.example.org'),
        routes: [
          aRoute({
            parents: [],
            parentRefs: [aParentRef(), aParentRef({ sectionName: 'http' })],
          }),
        ],
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'a listener without host name': aSeen(),
    'a name below a wildcard': bundle('*.example.com', 'a.b.example.com'),
    'a wildcard that takes the name of the listener': bundle(
      'pay.example.com',
      '*.example.com',
    ),
    'a route without host names': bundle('pay.example.com'),
    'a section that does not exist': aSeenBundle({
      gateway: gateway('*.example.org'),
      routes: [aRoute({ parentRefs: [aParentRef({ sectionName: 'tls' })] })],
    }),
    'a route that Envoy Gateway accepts': aSeen({
      gateway: gateway('*.example.org'),
    }),
  },
});

import { describeEdge } from '../edge';
import { SCENARIOS } from './__fixtures__/scenarios';

const textOf = (scenario: string): string => {
  const { edge } = SCENARIOS.find(({ name }) => name === scenario)!;
  return describeEdge(edge).gets.join('\n');
};

describe.each([
  ['operations', 'Between 3 and 9 Envoy pods run, by 60 % of CPU.'],
  ['operations', 'the bucket edge-logs under orders/edge.'],
  ['operations', 'Connections from one address go to the same Envoy'],
  ['operations', '500 capacity units are reserved and billed'],
  ['operations', 'partial_availability_zone_affinity'],
  ['operations', 'Traffic can be shifted away from a zone.'],
  ['operations', 'Connections to an unhealthy Envoy may stay for 60 s.'],
  ['operations', 'end of the deregistration delay are cut'],
  ['changed-requests', 'max-age=31536000; includeSubDomains'],
  ['changed-requests', '1 of 2 routes take only requests with'],
  ['changed-requests', '2 of 2 routes change path or host name'],
  ['changed-requests', '1 of 2 routes set, add or remove headers.'],
  ['changed-requests', '1 of 2 routes have a time limit.'],
  ['traffic-policies', 'PROXY protocol on both ports'],
  ['traffic-policies', 'connections without it are reset'],
  ['traffic-policies', 'behind 1 trusted hops'],
  ['traffic-policies', 'keepalive probes begin after 120s'],
  ['traffic-policies', 'one pod of the service by cookie session'],
  ['traffic-policies', 'sent again up to 2 times'],
  ['traffic-policies', 'answers 503 by itself'],
  ['grpc', 'The routes speak gRPC'],
  ['grpc', 'over pods by RoundRobin'],
  ['tls-at-envoy', 'Envoy ends it with the certificate of Secret orders-tls'],
  ['tls-at-envoy', 'told by X-Forwarded-Proto that the client used https'],
  ['tls-at-envoy', 'one pod of the service by their address'],
  [
    'other-namespace',
    "This changes the namespace next, which is another team's",
  ],
])('the description of %s', (scenario, sentence) => {
  it(`says: ${sentence}`, () => {
    expect(textOf(scenario)).toContain(sentence);
  });
});

it('passes TLS through the load balancer where Envoy ends it', () => {
  const { edge } = SCENARIOS.find(({ name }) => name === 'tls-at-envoy')!;
  const { settings } = edge.loadBalancer;
  expect([
    settings.certificates,
    settings.tlsPorts,
    settings.sslPolicy,
  ]).toEqual([undefined, undefined, undefined]);
  expect(edge.setsForwardedProto).toBe(false);
});

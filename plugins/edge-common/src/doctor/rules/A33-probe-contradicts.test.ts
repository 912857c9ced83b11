import type { EdgeProbe } from '../../snapshot';
import {
  aLoadBalancer,
  aProbe,
  aProbedTls,
  aRoute,
  aSeen,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { probeContradicts } from './A33-probe-contradicts';

const internetFacing = {
  loadBalancer: aLoadBalancer({ scheme: 'internet-facing' }),
};
const probed = (
  probe: Partial<EdgeProbe>,
  topology: Partial<EdgeTopology> = {},
) => aSeen({ probes: [aProbe(probe)], ...topology });
const ending = (outcome: EdgeProbe['outcome'], topology = {}) =>
  probed({ outcome }, topology);
const onPlainPort = (
  status: number,
  location?: string,
  topology: Partial<EdgeTopology> = {},
) =>
  probed(
    {
      scheme: 'http',
      port: 80,
      outcome: { reached: 'answer', status, location },
    },
    topology,
  );

describeRule(probeContradicts, {
  fires: {
    'a handshake that fails': {
      seen: ending({ reached: 'connection', reason: 'handshake' }),
      impact: 'partial',
      object: { group: 'dns', kind: 'Hostname', name: 'pay.example.com' },
      message:
        'A request of the portal to https://pay.example.com/ gets a connection and no answer, because the TLS handshake fails.',
      observed: 'handshake',
      expected: 'an answer',
    },
    'a connection that is reset after the handshake': {
      seen: ending({ reached: 'connection', reason: 'reset' }),
      message: expect.stringContaining('because the connection is reset.'),
    },
    'a load balancer on the internet that does not answer': {
      seen: ending({ reached: 'nothing', reason: 'timeout' }, internetFacing),
      impact: 'partial',
      message:
        'A request of the portal to https://pay.example.com/ gets no connection, because nothing answers in time.',
    },
    'a port on the internet that refuses': {
      seen: probed(
        { port: 8443, outcome: { reached: 'nothing', reason: 'refused' } },
        internetFacing,
      ),
      message: expect.stringContaining('https://pay.example.com:8443/'),
    },
    'the certificate of another name': {
      seen: ending({
        reached: 'answer',
        status: 200,
        tls: aProbedTls({ certificateNames: ['shop.org', '*.shop.org'] }),
      }),
      impact: 'partial',
      observed: '*.shop.org and shop.org',
      expected: 'pay.example.com',
    },
    'a certificate whose time is over': {
      seen: ending({
        reached: 'answer',
        status: 200,
        tls: aProbedTls({ notAfter: '2026-11-01T00:00:00Z' }),
      }),
      impact: 'partial',
      message:
        'A request of the portal to https://pay.example.com/ is shown a certificate that browsers refuse, because it ended on 2026-11-01T00:00:00Z.',
    },
    'an error of the backend': {
      seen: ending({ reached: 'answer', status: 503, tls: aProbedTls() }),
      impact: 'risk',
      observed: 'status 503',
    },
    'a plain port that answers itself': {
      seen: onPlainPort(200),
      impact: 'risk',
      message:
        'A request of the portal to http://pay.example.com/ is not sent to https, because the redirect of the edge does not answer it.',
      observed: 'status 200',
    },
    'a redirect that stays on http': {
      seen: onPlainPort(301, 'http://pay.example.com/'),
      observed: 'status 301 to http://pay.example.com/',
      expected: 'a redirect to https',
    },
  },
  quiet: {
    'an answer as it should be': probed({}),
    'a page that is not found': ending({
      reached: 'answer',
      status: 404,
      tls: aProbedTls(),
    }),
    'the redirect to https': onPlainPort(301, 'https://pay.example.com/'),
    'a redirect that keeps the method': onPlainPort(
      308,
      'https://pay.example.com/',
    ),
    'plain HTTP on purpose': onPlainPort(200, undefined, {
      routes: [aRoute()],
    }),
    'an internal load balancer out of reach': ending({
      reached: 'nothing',
      reason: 'timeout',
    }),
    'a name the portal cannot resolve, which A30 tells': ending(
      { reached: 'nothing', reason: 'unresolved' },
      internetFacing,
    ),
  },
  unable: {
    'an edge nobody probed': {
      seen: aSeen({ probes: [] }),
      reason: 'no host name of the edge was probed',
    },
    'probes of other edges': {
      seen: probed({ hostname: 'shop.example.com' }),
      reason: 'no host name of the edge was probed',
    },
  },
});

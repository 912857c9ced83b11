import type {
  EdgeTopology,
  LoadBalancer,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  aGateway,
  aLoadBalancer,
  aLoadBalancerListener,
  aRoute,
  aTopology,
  LOAD_BALANCER_HOSTNAME,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { probeTargets } from './ProbeTarget';

const urlsOf = (topology: Partial<EdgeTopology> = {}) =>
  probeTargets(aTopology(topology)).map(
    ({ scheme, hostname, port, path }) =>
      `${scheme}://${hostname}:${port}${path}`,
  );
const withBalancer = (overrides: Partial<LoadBalancer>) =>
  urlsOf({ loadBalancer: aLoadBalancer(overrides) });

describe('probeTargets', () => {
  it('asks for every host name on both ports', () => {
    expect(
      urlsOf({
        routes: [aRoute({ hostnames: ['pay.example.com', 'b.example.com'] })],
      }),
    ).toEqual([
      'http://b.example.com:80/',
      'https://b.example.com:443/',
      'http://pay.example.com:80/',
      'https://pay.example.com:443/',
    ]);
  });

  it('sends to the load balancer that AWS shows, wherever the name leads', () => {
    const addresses = probeTargets(aTopology()).map(({ address }) => address);

    expect(new Set(addresses)).toEqual(new Set([LOAD_BALANCER_HOSTNAME]));
  });

  it('sends nothing to an address that only the cluster claims', () => {
    expect(urlsOf({ loadBalancer: undefined })).toEqual([]);
  });

  it.each([
    ['provisioning', 0],
    ['failed', 0],
    ['active_impaired', 2],
  ] as const)('while the load balancer is %s sends %i requests', (state, n) => {
    expect(withBalancer({ state })).toHaveLength(n);
  });

  it('speaks TLS on a port that the load balancer only passes on, where Envoy does', () => {
    const [http, https] = aGateway().listeners;

    expect(
      urlsOf({
        gateway: aGateway({
          listeners: [http, { ...https, protocol: 'HTTPS' }],
        }),
        listeners: [aLoadBalancerListener(443, { protocol: 'TCP' })],
      }),
    ).toEqual(['https://pay.example.com:443/']);
  });

  it.each([
    ['UDP', 443],
    ['TCP', 9_000],
  ])('does not guess what is spoken over %s on %i', (protocol, port) => {
    expect(
      urlsOf({ listeners: [aLoadBalancerListener(80, { protocol, port })] }),
    ).toEqual([]);
  });

  it('asks for no wildcard', () => {
    expect(
      urlsOf({ routes: [aRoute({ hostnames: ['*.example.com'] })] }),
    ).toEqual([]);
  });
});

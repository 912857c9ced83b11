import {
  aLoadBalancerListener,
  aManagedService,
  aMeta,
  aRoute,
  aTopology,
  NOW,
} from '../testUtils';
import { edgeSummarySchema } from './api';
import { endpointReport } from './endpointReport';
import { reportEdge } from './reportEdge';
import { settle } from './settle';
import { summarize } from './summarize';

const report = {
  ...settle(
    undefined,
    reportEdge({
      topology: aTopology(),
      requests: [],
      ownership: { entityRefs: ['component:default/pay'], owner: 'group:x' },
      now: NOW,
    }),
    NOW,
  ).report,
  channel: 'edge:1',
  rev: 7,
};

describe('summarize', () => {
  it('keeps what a list shows, filters and sorts by', () => {
    expect(summarize(report)).toMatchObject({
      id: report.id,
      entityRefs: ['component:default/pay'],
      owner: 'group:x',
      state: 'ready',
      hostnames: ['pay.example.com'],
      urls: ['https://pay.example.com'],
      scheme: 'internal',
      region: 'eu-west-1',
      certificateNotAfter: '2027-04-17T23:59:59Z',
      coverage: 'full',
      rev: 7,
    });
  });

  it('is what the HTTP schema promises', () => {
    expect(() =>
      edgeSummarySchema.strict().parse(summarize(report)),
    ).not.toThrow();
  });

  it('keeps the last known state without its hops', () => {
    const lastKnown = {
      state: 'ready',
      hops: report.hops,
      asOf: '2026-11-23T11:00:00Z',
    } as const;

    expect(
      summarize({ ...report, state: 'unknown', lastKnown }).lastKnown,
    ).toEqual({ state: 'ready', asOf: '2026-11-23T11:00:00Z' });
  });
});

describe('endpointReport', () => {
  const annotations = {
    'service.beta.kubernetes.io/aws-load-balancer-ssl-cert':
      'arn:aws:acm:eu-west-1:123456789012:certificate/one',
    'service.beta.kubernetes.io/aws-load-balancer-ssl-ports': '8443',
  };
  const urls = (
    ports: readonly number[],
    asked: Record<string, string>,
    hostname = 'pay.example.com',
  ) =>
    endpointReport(
      aTopology({
        service: aManagedService({
          metadata: aMeta({ name: 'envoy', annotations: asked }),
          ports: ports.map(port => ({
            name: `http-${port}`,
            port,
            protocol: 'TCP',
          })),
        }),
        gateway: undefined,
        routes: [aRoute({ hostnames: [hostname] })],
        listeners: [aLoadBalancerListener(443)],
      }),
    ).urls;

  it('has no names where no listener is known', () => {
    expect(urls([443], annotations)).toEqual([]);
  });

  it.each([
    ['https on its usual port', undefined, 'https://pay.example.com'],
    [
      'https on another port',
      aManagedService({
        metadata: aMeta({ name: 'envoy', annotations }),
        ports: [{ name: 'http-8443', port: 8443, protocol: 'TCP' }],
      }),
      'https://pay.example.com:8443',
    ],
    [
      'https where a certificate is asked for and no port ends TLS',
      aManagedService({
        metadata: aMeta({ name: 'envoy', annotations }),
        ports: [80, 443].map(port => ({
          name: `http-${port}`,
          port,
          protocol: 'TCP',
        })),
      }),
      'https://pay.example.com',
    ],
    [
      'plain http where nobody asks for TLS',
      aManagedService({ metadata: aMeta({ name: 'envoy' }) }),
      'http://pay.example.com',
    ],
  ])('leads by %s', (_, service, expected) => {
    const topology = service ? aTopology({ service }) : aTopology();

    expect(endpointReport(topology).urls).toEqual([expected]);
  });

  it('makes no URL of a wildcard', () => {
    expect(
      endpointReport(
        aTopology({ routes: [aRoute({ hostnames: ['*.example.com'] })] }),
      ),
    ).toMatchObject({ hostnames: ['*.example.com'], urls: [] });
  });

  it('falls back to the address of the Gateway', () => {
    expect(endpointReport(aTopology({ service: undefined })).address).toContain(
      '.elb.eu-west-1.amazonaws.com',
    );
  });
});

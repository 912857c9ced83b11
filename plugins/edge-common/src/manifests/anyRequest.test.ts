import { parse } from 'yaml';

import {
  buildEdge,
  type Edge,
  readNlbAnnotations,
  writeNlbAnnotations,
} from '../edge';
import { dropEmpty, isRecord, parseEdgeRequest } from '../request';
import { aContext } from '../request/__fixtures__/aContext';
import { renderBundle } from './renderBundle';
import { renderManifests } from './renderManifests';

/** A generator of numbers from 0 to below `n`, the same for the same seed (mulberry32). */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (n: number): number => {
    state = Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5;
    const mixed =
      state ^ (state + Math.imul(state ^ (state >>> 7), state | 61));
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
};

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  name: ['shop', 'a', 'orders-edge-2'],
  alpn: ['HTTP2Only', 'HTTP2Optional', 'HTTP2Preferred'],
  sslPolicy: [
    'ELBSecurityPolicy-2016-08',
    'ELBSecurityPolicy-TLS13-1-3-2021-06',
  ],
  allowedCidrs: [['10.1.0.0/16'], ['10.1.0.0/16', '192.168.7.0/24']],
  hostnames: [['a.eu.example.com'], ['orders.example.com', 'b.eu.example.com']],
  httpPort: [80, 8080],
  httpsPort: [443, 8443],
  httpsRedirect: [{ enabled: false }, { statusCode: 308 }],
  crossZone: [true, false],
  deletionProtection: [true, false],
  deregistrationDelaySeconds: [0, 120],
  tags: [{ team: 'orders' }, { a: '1', b: 'yes' }],
  healthCheck: [{ mode: 'tcp' }, { interval: 30, timeout: 10 }],
  forwardedProto: ['off', 'route-filter'],
  explicitDefaults: [true, false],
  allowedRoutes: ['Same', { from: 'Selector', labels: { on: 'yes' } }],
  accessLogs: [{ enabled: true, bucket: 'logs', prefix: 'edge' }],
  stickiness: [
    'none',
    'sourceIp',
    { type: 'consistentHash', by: 'cookie', cookie: 'sid' },
  ],
  clientIp: ['none', 'preserve'],
  hsts: [{ enabled: true }, { enabled: true, includeSubDomains: true }],
  keepalive: [{ idle: '60s' }],
  retries: [{ count: 3, on: ['reset', '5xx'] }],
  zonalShift: [true],
  routes: [
    [
      {
        path: '/api',
        service: 'orders:8080',
        method: 'POST',
        requestHeaders: { set: { 'X-B': 'yes', 'X-A': '0x1f' } },
        timeouts: { request: '1m' },
      },
    ],
    [{ protocol: 'grpc', service: 'orders:8080', call: { service: 'a.B' } }],
    [{ path: '/api', service: 'orders:8080' }],
    [
      {
        path: { type: 'Exact', value: '/y' },
        backends: [
          { service: 'y', port: 80, weight: 0 },
          { service: 'on', port: 81, weight: 5 },
        ],
      },
      { service: 'null', port: 8080 },
    ],
    Array.from({ length: 40 }, (_, index) => ({
      path: `/p${index}`,
      service: 'orders:8080',
    })),
  ],
};

const anyAsked = (seed: number): Record<string, unknown> => {
  const next = numbersFrom(seed);
  const asked = Object.fromEntries(
    Object.entries(CHOICES)
      .filter(() => next(2) === 0)
      .map(([field, values]) => [field, values[next(values.length)]]),
  );
  return { hostnames: ['orders.example.com'], ...asked };
};

const context = aContext();
const edgeOf = (asked: unknown): Edge =>
  buildEdge(parseEdgeRequest(asked, context), context);

const reversed = (value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, reversed(item)]),
      )
    : value;

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe.each(SEEDS)('any request, seed %i', seed => {
  const asked = anyAsked(seed);
  const edge = edgeOf(asked);
  const bundle = renderBundle(edge);

  it('gives the same bytes, whatever the order of its keys', () => {
    expect(renderBundle(edgeOf(reversed(asked)))).toEqual(bundle);
  });

  it('gives the same bytes again from its own edge.yaml', () => {
    expect(renderBundle(edgeOf(parse(bundle[0].content)))).toEqual(bundle);
  });

  it('means the same to parsers of YAML 1.1 and 1.2, and to us', () => {
    for (const { path, content } of bundle) {
      const value: unknown = parse(content, { version: '1.2' });
      expect(parse(content, { version: '1.1' })).toEqual(value);
      const manifest = renderManifests(edge).find(one => one.path === path);
      expect(manifest?.object ?? value).toEqual(value);
    }
  });

  it('writes annotations that read back as what was wished', () => {
    const { settings } = edge.loadBalancer;
    expect(readNlbAnnotations(writeNlbAnnotations(settings))).toEqual(
      dropEmpty(settings),
    );
  });

  it('gives every object a name of its own', () => {
    const names = renderManifests(edge).map(
      ({ object }) => `${object.kind} ${object.metadata.name}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

import { hop, hops } from '../__fixtures__/hops';
import { readSegments, segmentOf } from './segments';

const byId = (...args: Parameters<typeof readSegments>) =>
  Object.fromEntries(readSegments(...args).map(one => [one.id, one]));

describe('readSegments', () => {
  it('draws eight segments in the order of a request', () => {
    expect(readSegments(hops()).map(({ id }) => id)).toEqual([
      'dns',
      'nlb',
      'tls',
      'targets',
      'envoy',
      'gateway',
      'routes',
      'backends',
    ]);
  });

  it.each([
    ['broken', 'ready', 'broken'],
    ['degraded', 'progressing', 'degraded'],
    ['progressing', 'unknown', 'progressing'],
    ['unknown', 'ready', 'unknown'],
    ['ready', 'notChecked', 'ready'],
    ['notChecked', 'notChecked', 'notChecked'],
  ] as const)('is %p with %p: %p', (listener, certificate, expected) => {
    const both = [
      hop('listener', { state: listener }),
      hop('certificate', { state: certificate }),
    ];

    expect(byId(both).tls.state).toBe(expected);
    expect(byId([...both].reverse()).tls.state).toBe(expected);
  });

  it('does not call healthy what the report does not mention', () => {
    expect(byId([]).targets.state).toBe('unknown');
  });

  it('shows the badge of the hop that has one', () => {
    const segments = byId(hops());

    expect(segments.tls.badge).toBe('61d');
    expect(segments.targets.badge).toBe('6/6');
    expect(segments.envoy.badge).toBeUndefined();
  });

  it('tells the worst sentence first', () => {
    const segments = byId([
      hop('controller'),
      hop('loadBalancer', { state: 'broken', summary: 'It is gone.' }),
    ]);

    expect(segments.nlb.summaries).toEqual([
      'It is gone.',
      'controller is ready.',
    ]);
  });

  it('reaches every segment while nothing is broken', () => {
    expect(readSegments(hops()).some(({ isUnreached }) => isUnreached)).toBe(
      false,
    );
  });

  it('does not reach what lies behind the first broken hop', () => {
    const unreached = readSegments(hops(), 'certificate')
      .filter(({ isUnreached }) => isUnreached)
      .map(({ id }) => id);

    expect(unreached).toEqual(['dns', 'targets', 'routes', 'backends']);
  });

  it('reaches a segment that only lies half behind the broken hop', () => {
    expect(byId(hops(), 'gatewayClass').gateway.isUnreached).toBe(false);
    expect(byId(hops(), 'listener').tls.isUnreached).toBe(false);
  });
});

describe('segmentOf', () => {
  it('finds the segment that draws a hop', () => {
    expect(segmentOf('certificate')).toBe('tls');
    expect(segmentOf('probe')).toBe('dns');
  });

  it('finds none for the request, which is drawn as milestones', () => {
    expect(segmentOf('request')).toBeUndefined();
  });
});

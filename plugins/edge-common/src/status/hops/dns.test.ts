import type { DnsExpectation } from '../../identity';
import type { ResolvedName } from '../../snapshot';
import {
  ago,
  aLoadBalancer,
  aManagedService,
  aResolvedName,
  aRoute,
  aTopology,
  LOAD_BALANCER_HOSTNAME,
  NOW,
  someParts,
} from '../../testUtils';
import type { EdgeParts, EdgeTopology } from '../../topology';
import { assessEdge } from '../assessEdge';

const HOST = 'pay.example.com';
const SHOP = 'shop.example.com';
const OTHER = 'old-1.elb.eu-west-1.amazonaws.com';
const read = { state: 'read' } as const;
const own = aResolvedName({ name: LOAD_BALANCER_HOSTNAME });

const here = aResolvedName();
const missing = aResolvedName({ outcome: 'missing', addresses: [] });
const dangling = { ...missing, aliases: [OTHER] };
const foreign = aResolvedName({ aliases: [OTHER] });
const elsewhere = aResolvedName({ addresses: ['198.51.100.7'] });

const publicSince = (seconds: number) => ({
  loadBalancer: aLoadBalancer({
    scheme: 'internet-facing',
    createdAt: ago(seconds),
  }),
});

interface Case extends Partial<EdgeTopology> {
  readonly dns?: DnsExpectation;
  readonly readable?: Partial<EdgeParts>;
}

const dnsHop = (
  names: readonly ResolvedName[],
  { dns, readable, ...topology }: Case = publicSince(86_400),
) => {
  const found = assessEdge({
    topology: aTopology({
      parts: someParts({ resolver: read, ...readable }),
      names: [own, ...names],
      ...topology,
    }),
    dns,
    now: NOW,
  }).find(({ hop }) => hop === 'dns');
  return found ?? { state: undefined, summary: '', evidence: [] };
};
const expecting = (dns?: DnsExpectation) => ({ ...publicSince(86_400), dns });
const twoNames = [aRoute({ hostnames: [HOST, SHOP] })];

describe('the hop dns', () => {
  it('is ready when every name leads to the load balancer', () => {
    expect(dnsHop([here])).toEqual({
      hop: 'dns',
      state: 'ready',
      summary: 'The host names lead to the load balancer.',
      evidence: [
        {
          verdict: 'good',
          label: HOST,
          value: '10.0.1.200, 10.0.2.200',
          object: { group: 'dns', kind: 'Hostname', name: HOST },
        },
      ],
    });
  });

  it.each<[string, ResolvedName, Record<string, string>]>([
    [
      'no record',
      missing,
      {
        ...{ unsaid: 'notChecked', direct: 'degraded', weighted: 'degraded' },
        ...{ fronted: 'degraded', standby: 'ready', none: 'ready' },
      },
    ],
    [
      'a record of a load balancer that is gone',
      dangling,
      {
        ...{ unsaid: 'degraded', direct: 'broken', weighted: 'degraded' },
        ...{ fronted: 'degraded', standby: 'degraded', none: 'degraded' },
      },
    ],
    [
      'a record of another load balancer',
      foreign,
      {
        ...{ unsaid: 'notChecked', direct: 'broken', weighted: 'ready' },
        ...{ fronted: 'ready', standby: 'ready', none: 'ready' },
      },
    ],
    [
      'a record of something else',
      elsewhere,
      {
        ...{ unsaid: 'notChecked', direct: 'degraded', weighted: 'ready' },
        ...{ fronted: 'ready', standby: 'ready', none: 'ready' },
      },
    ],
  ])('judges %s by what is expected', (_, answer, states) => {
    const { unsaid, ...said } = states;
    const found = Object.keys(said).map(expectation => [
      expectation,
      dnsHop([answer], expecting(expectation as DnsExpectation)).state,
    ]);

    expect(Object.fromEntries(found)).toEqual(said);
    expect(dnsHop([answer], expecting()).state).toBe(unsaid);
  });

  it('shows what was found beside where it should lead', () => {
    expect(dnsHop([foreign], expecting('direct'))).toMatchObject({
      summary: `${HOST} does not lead to the load balancer, because its record leads to another load balancer.`,
      evidence: [
        {
          verdict: 'bad',
          value: `${OTHER}, 10.0.1.200, 10.0.2.200`,
          expected: LOAD_BALANCER_HOSTNAME,
        },
      ],
    });
  });

  it('says so where something stands in front on purpose', () => {
    expect(dnsHop([elsewhere], expecting('fronted')).summary).toBe(
      'The host names lead where they are meant to: fronted.',
    );
  });

  it.each([
    [missing, 'no record'],
    [elsewhere, '198.51.100.7'],
  ])('does not call well what nobody said is meant so', (answer, value) => {
    expect(dnsHop([answer])).toMatchObject({
      state: 'notChecked',
      summary: `Not judged: ${HOST} does not lead straight to the load balancer, and nothing says where it is meant to lead.`,
      evidence: [{ verdict: 'neutral', value }],
    });
  });

  it('does not miss names that a private zone may have', () => {
    expect(dnsHop([missing], { dns: 'direct' })).toMatchObject({
      state: 'notChecked',
      summary: expect.stringContaining('which a private zone may have'),
    });
  });

  it('is only degraded while another name leads here', () => {
    const shop = aResolvedName({ name: SHOP });
    const topology = { ...expecting('direct'), routes: twoNames };

    expect(dnsHop([foreign, shop], topology).state).toBe('degraded');
    expect(dnsHop([foreign, { ...foreign, name: SHOP }], topology).state).toBe(
      'broken',
    );
  });

  it('is unknown for a name of which there is no answer, although another one is right', () => {
    const { state, summary } = dnsHop([here], {
      ...expecting(),
      routes: twoNames,
    });

    expect(state).toBe('unknown');
    expect(summary).toContain(SHOP);
  });

  it.each([
    [60, 'progressing'],
    [599, 'progressing'],
    [600, 'degraded'],
  ] as const)(
    'gives whoever writes records ten minutes: after %d s it is %s',
    (seconds, state) => {
      const hop = dnsHop([missing], { ...publicSince(seconds), dns: 'direct' });

      expect(hop.state).toBe(state);
    },
  );

  it('says since when a record could be there, and how long it takes', () => {
    expect(dnsHop([missing], { ...publicSince(60), dns: 'direct' })).toEqual(
      expect.objectContaining({
        since: ago(60),
        usualSeconds: 120,
        summary: `${HOST} has no record yet.`,
      }),
    );
  });

  it('waits for no record where a wrong one is there', () => {
    const young = { ...publicSince(60), dns: 'direct' } as const;

    expect(dnsHop([dangling], young).state).toBe('broken');
    expect(dnsHop([elsewhere], young).state).toBe('degraded');
  });

  it('waits for the load balancer while there is none to lead to', () => {
    const waiting = dnsHop([missing], {
      loadBalancer: undefined,
      service: aManagedService({ hostnames: [] }),
    });

    expect(waiting.summary).toContain('has no address yet');
    expect(waiting.state).not.toBe('ready');
  });

  it('looks up no wildcards', () => {
    expect(
      dnsHop([], {
        ...expecting('direct'),
        routes: [aRoute({ hostnames: ['*.example.com'] })],
      }),
    ).toMatchObject({
      state: 'notChecked',
      summary:
        'Not checked: the edge has no host name that could be looked up.',
    });
  });

  it.each(['gateways', 'httproutes', 'services', 'elbv2'] as const)(
    'is unknown while %s cannot be read',
    part => {
      const gap = {
        ...{ source: 'x', part, reason: 'timeout', message: 'y', since: '' },
      } as const;
      const readable = { [part]: { state: 'failed', gap } };

      expect(dnsHop([here], { readable }).state).toBe('unknown');
    },
  );
});

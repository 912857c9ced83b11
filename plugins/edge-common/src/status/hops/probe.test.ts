import type { EdgeProbe, ProbeOutcome } from '../../snapshot';
import {
  aGateway,
  aHop,
  aLoadBalancer,
  aManagedService,
  aProbe,
  aProbedTls,
  someParts,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';

const URL = 'https://pay.example.com/';
const parts = someParts({ probe: { state: 'read' } });
const onTheInternet = {
  loadBalancer: aLoadBalancer({ scheme: 'internet-facing' }),
};

const probeHop = (
  probes: readonly EdgeProbe[],
  topology: Partial<EdgeTopology> = onTheInternet,
) => aHop('probe', { parts, probes, ...topology });
const ending = (outcome: ProbeOutcome, topology?: Partial<EdgeTopology>) =>
  probeHop([aProbe({ outcome })], topology);
const answer = (
  status: number,
  tls: Parameters<typeof aProbedTls>[0] = {},
): ProbeOutcome => ({ reached: 'answer', status, tls: aProbedTls(tls) });
const plain = aProbe({
  scheme: 'http',
  port: 80,
  outcome: {
    reached: 'answer',
    status: 301,
    location: 'https://pay.example.com/',
  },
});

describe('the hop probe', () => {
  it('is ready when requests are answered, and shows what was seen', () => {
    expect(
      probeHop([aProbe({ outcome: answer(200, { issuer: 'Amazon' }) }), plain]),
    ).toEqual({
      hop: 'probe',
      state: 'ready',
      summary: `Requests of the portal to ${URL} and http://pay.example.com/ are answered.`,
      evidence: [
        {
          verdict: 'good',
          label: URL,
          value:
            'status 200; TLSv1.3 with h2; certificate of example.com, *.example.com by Amazon until 2027-04-17T23:59:59Z',
          object: { group: 'dns', kind: 'Hostname', name: 'pay.example.com' },
        },
        expect.objectContaining({
          label: 'http://pay.example.com/',
          value: 'status 301 to https://pay.example.com/',
        }),
      ],
    });
  });

  it.each<[string, ProbeOutcome, string, string]>([
    [
      'is refused on the internet',
      { reached: 'nothing', reason: 'refused' },
      'degraded',
      `The portal gets no connection to ${URL}.`,
    ],
    [
      'fails in the handshake',
      { reached: 'connection', reason: 'handshake' },
      'degraded',
      `The portal gets a connection to ${URL} and no answer.`,
    ],
    [
      'is shown the certificate of another name',
      answer(200, { certificateNames: ['shop.org'] }),
      'degraded',
      `The certificate that ${URL} shows does not cover the name.`,
    ],
    [
      'is shown a certificate whose time is over',
      answer(200, { notAfter: '2026-11-01T00:00:00Z' }),
      'degraded',
      `The certificate that ${URL} shows has run out.`,
    ],
    [
      'is answered with an error',
      answer(503),
      'notChecked',
      `Not judged: ${URL} answers with an error, which may be the application’s own.`,
    ],
    [
      'finds no address of the load balancer',
      { reached: 'nothing', reason: 'unresolved' },
      'notChecked',
      `Not judged: the portal gets no connection to ${URL}, which may just be out of its reach.`,
    ],
  ])('where a request %s', (_, outcome, state, summary) => {
    expect(ending(outcome)).toMatchObject({ state, summary });
  });

  it.each(['refused', 'reset', 'timeout'] as const)(
    'takes an internal load balancer that is %s for out of reach',
    reason => {
      expect(ending({ reached: 'nothing', reason }, {}).state).toBe(
        'notChecked',
      );
    },
  );

  it('takes an answer that is not found for an answer', () => {
    expect(ending(answer(404)).state).toBe('ready');
  });

  it('claims no answer for a name whose requests fail', () => {
    const failing = aProbe({ port: 8443, outcome: answer(502) });

    expect(probeHop([aProbe(), failing]).summary).toBe(
      `Requests of the portal to ${URL} are answered.`,
    );
  });

  it('does not look at requests to names of other edges', () => {
    expect(probeHop([aProbe({ hostname: 'shop.org' })])).toMatchObject({
      state: 'notChecked',
      summary: 'Not checked: the edge has no host name that could be asked.',
    });
  });

  it('waits for the load balancer while there is none to ask', () => {
    const topology = {
      loadBalancer: undefined,
      service: aManagedService({ hostnames: [] }),
      gateway: aGateway(),
    };

    expect(probeHop([], topology).summary).toContain('has no address yet');
  });
});

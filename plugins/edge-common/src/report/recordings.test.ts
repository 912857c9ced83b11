import { RECORDINGS, recording } from '../__fixtures__/recordings';
import { FOLDED } from '../__fixtures__/recordings/folded';
import { assessEdge } from '../status';
import { manifestSnapshot } from '../snapshot';
import { findEdges, findTopology, indexCluster } from '../topology';
import { reportEdge } from './reportEdge';

const ownership = { entityRefs: [] };

const reportOf = (name: string) => {
  const { topology, now } = recording(name);
  return reportEdge({ topology, requests: [], ownership, now });
};

describe('a recording of real controllers', () => {
  it.each(RECORDINGS.map(({ name, expected }) => [name, expected] as const))(
    '%s is reported as expected',
    (name, expected) => {
      const report = reportOf(name);
      const causes = report.causes.map(({ ruleId }) => ruleId);
      const { firstBroken = [report.firstBroken], causes: wanted = causes } =
        expected;

      expect(expected.state).toContain(report.state);
      expect(firstBroken).toContain(report.firstBroken);
      expect(causes.some(id => wanted.includes(id))).toBe(wanted.length > 0);
    },
  );

  it.each(Object.entries(FOLDED))(
    '%s folds the symptoms under their cause',
    (name, { roots, folded }) => {
      const { causes, findings } = reportOf(name);
      const named = causes.map(({ ruleId }) => ruleId);
      const foldedOf = (ruleId: string) =>
        findings
          .filter(one => one.ruleId === ruleId)
          .map(({ explainedBy = 'nothing' }) => roots.includes(explainedBy));

      expect(folded.map(ruleId => [ruleId, foldedOf(ruleId)[0]])).toEqual(
        folded.map(ruleId => [ruleId, true]),
      );
      expect(named.filter(ruleId => folded.includes(ruleId))).toEqual([]);
      expect(roots.some(ruleId => named.includes(ruleId))).toBe(true);
    },
  );

  it.each(RECORDINGS.map(({ name }) => name))(
    '%s has a sentence that names its state’s cause',
    name => {
      const { state, summary, causes } = reportOf(name);
      const isTrouble = state === 'broken' || state === 'degraded';

      expect(
        !isTrouble ||
          causes.some(({ message }) =>
            summary.startsWith(message.replace(/[.\s]*$/, '')),
          ),
      ).toBe(true);
    },
  );

  it.each(RECORDINGS.map(({ name }) => name))(
    '%s gives the same report whatever order its objects come in',
    name => {
      const { cluster, aws, topology, now } = recording(name);
      const objects = Object.fromEntries(
        Object.entries(cluster.objects).map(([part, list]) => [
          part,
          [...list].reverse(),
        ]),
      );
      const reversed = findTopology({
        id: topology.id,
        index: indexCluster({
          ...cluster,
          objects: { ...cluster.objects, ...objects },
        }),
        aws: {
          ...aws,
          loadBalancers: [...aws.loadBalancers].reverse(),
          listeners: [...aws.listeners].reverse(),
          targetGroups: [...aws.targetGroups].reverse(),
        },
      });
      const report = reportEdge({
        topology: reversed,
        requests: [],
        ownership,
        now,
      });

      expect(report.state).toBe(reportOf(name).state);
      expect(report.firstBroken).toBe(reportOf(name).firstBroken);
      expect(report.map).toEqual(reportOf(name).map);
    },
  );

  it.each(RECORDINGS.map(({ name }) => name))(
    '%s is never ready where a source fails',
    name => {
      const { topology, now } = recording(name);
      const gap = {
        source: 'aws:123456789012/us-east-1',
        part: 'elbv2',
        reason: 'forbidden',
        message: 'no rights',
        since: now.toISOString(),
      } as const;
      const parts = {
        ...topology.parts,
        elbv2: { state: 'failed', gap },
      } as const;
      const report = reportEdge({
        topology: { ...topology, parts },
        requests: [],
        ownership,
        now,
      });

      expect(report.state).not.toBe('ready');
    },
  );

  it('names a change that was refused on an edge that serves', () => {
    const report = reportOf('fault1b-ssl-ports-8443-after-good');

    expect(report).toMatchObject({
      state: 'degraded',
      firstBroken: 'controller',
      nothingLeft: false,
    });
    expect(report.hops.find(({ hop }) => hop === 'loadBalancer')?.state).toBe(
      'ready',
    );
  });

  it('shows a half-built load balancer and does not call it active', () => {
    const report = reportOf('fault2-bad-cert-arn');
    const hop = report.hops.find(one => one.hop === 'loadBalancer');

    expect(report.loadBalancer?.name).toMatch(/^k8s-/);
    expect(hop?.state).toBe('degraded');
    expect(hop?.summary).toContain('half built');
  });

  it('counts repeats of a refusal and drops their request ids', () => {
    const report = reportOf('fault2c-malformed-cert-arn');
    const refusal = report.hops
      .find(({ hop }) => hop === 'controller')
      ?.evidence.find(({ label }) => label === 'FailedDeployModel');

    expect(refusal?.value).not.toMatch(/request ?id/i);
    expect(refusal?.value).not.toContain('combined from similar events');
  });

  it('is progressing while the first five minutes are not over', () => {
    const { topology, now } = recording('form-a-no-mutator-webhook');
    const early = new Date(now.getTime() - 13 * 60 * 1000);
    const states = assessEdge({ topology, now: early }).map(
      ({ state }) => state,
    );

    expect(states).toContain('progressing');
    expect(states).not.toContain('broken');
  });

  it('can be read from its manifests alone', () => {
    const { applied } = recording('form-b');
    const index = indexCluster(manifestSnapshot(applied, 'lab'));
    const [id] = findEdges(index);

    expect(id).toEqual({
      cluster: 'lab',
      namespace: 'payments',
      gateway: 'payments-edge',
    });
    expect(findTopology({ id, index })).toMatchObject({
      gateway: { gatewayClassName: 'envoy' },
      envoyProxy: { loadBalancerClass: 'service.k8s.aws/nlb' },
    });
  });
});

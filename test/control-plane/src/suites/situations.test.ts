import { readRecording } from 'cloud/src/controllers/testUtils/recordedWorld';

import type { ObjectName } from '../api/Cluster';
import { startEdgeWorld } from './__fixtures__/startEdgeWorld';

jest.setTimeout(120_000);

/** Comes first: a policy is in force for a while after it was taken away. */
const WITHOUT_WEBHOOK = 'form-a-no-mutator-webhook';

/** Those that one apply brings about and whose cause is no controller's own state. */
const SITUATIONS = [
  WITHOUT_WEBHOOK,
  'form-a-webhook',
  'form-b',
  'fault1-ssl-ports-8443',
  'fault2-bad-cert-arn',
  'fault3-redirect-no-sectionname',
  'fault4-backend-missing',
  'fault5-https-no-tls',
  'r01-two-parents-one-rejected',
  'r02-hostname-no-match',
  'r03-section-missing',
  'r08-class-missing',
  'r09-envoyproxy-missing',
  'r20-policy-conflict',
  'r21-annotations-in-metadata',
  'r22-cert-without-ssl-ports',
  'r23b-proxy-protocol-only-ctp',
  'r23c-proxy-protocol-only-nlb',
  'r25-redirect-without-scheme',
];

interface Expected {
  readonly expected: {
    readonly state: readonly string[];
    readonly firstBroken?: readonly (string | undefined)[];
    readonly causes?: readonly string[];
  };
}

const read = (name: string) => {
  const { applied, aws, ...rest } = readRecording(name);
  const { expected } = rest as unknown as Expected;
  const certificates = aws.listeners.flatMap(
    ({ certificateArns }) => certificateArns,
  );
  return { applied: applied as readonly ObjectName[], expected, certificates };
};

const namespacesOf = (objects: readonly ObjectName[]) =>
  [
    ...new Set(objects.map(({ metadata }) => metadata.namespace ?? 'default')),
  ].map(name => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));

describe('a real Envoy Gateway and the product', () => {
  let world: Awaited<ReturnType<typeof startEdgeWorld>>;
  beforeAll(async () => {
    world = await startEdgeWorld();
  });
  afterAll(() => world.stop());

  it.each(SITUATIONS)('agree with what was recorded: %s', async name => {
    const { applied, expected, certificates } = read(name);
    world.issue(certificates);
    await world.setWebhook(name !== WITHOUT_WEBHOOK);
    await world.cluster.apply([...namespacesOf(applied), ...applied]);
    const verdictOf = (report: Awaited<ReturnType<typeof world.reportOf>>) => {
      const causes = report?.causes.map(({ ruleId }) => ruleId) ?? [];
      const { firstBroken = [report?.firstBroken], causes: wanted = causes } =
        expected;
      return {
        state:
          expected.state.includes(report?.state ?? 'none') || report?.state,
        firstBroken:
          firstBroken.includes(report?.firstBroken) || report?.firstBroken,
        cause:
          wanted.length === 0 ||
          causes.some(id => wanted.includes(id)) ||
          causes,
      };
    };
    const agreed = { state: true, firstBroken: true, cause: true };
    const report = await world.reportOf(
      'payments-edge',
      one => JSON.stringify(verdictOf(one)) === JSON.stringify(agreed),
    );
    try {
      expect(verdictOf(report)).toEqual(agreed);
    } finally {
      await world.remove(applied);
    }
  });

  it('need no more rights than the README documents', () => {
    expect(world.portal.failures).toEqual([]);
    const { parts } = world.portal.watcher.snapshot();
    expect(
      Object.entries(parts).filter(
        ([part, { state }]) =>
          part in world.portal.watcher.snapshot().objects && state !== 'read',
      ),
    ).toEqual([]);
  });
});

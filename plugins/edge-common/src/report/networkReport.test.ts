import {
  aGateway,
  aGroup,
  anInboundRule,
  aNetwork,
  aNodeGroup,
  aRequest,
  aResolvedName,
  aTopology,
  BACKEND_GROUP,
  LOAD_BALANCER_HOSTNAME,
  NOW,
  someParts,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { hopOf, reported } from './__fixtures__/reported';
import { reportEdge } from './reportEdge';

const read = { state: 'read' } as const;
const checkOnly = aNetwork({
  securityGroups: [
    aNodeGroup({ rules: [anInboundRule(19003, aGroup(BACKEND_GROUP))] }),
  ],
});
const closed: Partial<EdgeTopology> = {
  ec2: checkOnly,
  parts: someParts({ ec2: read }),
};
const dangling: Partial<EdgeTopology> = {
  parts: someParts({ resolver: read }),
  names: [
    aResolvedName({ name: LOAD_BALANCER_HOSTNAME }),
    aResolvedName({
      outcome: 'missing',
      aliases: ['old-1.elb.eu-west-1.amazonaws.com'],
      addresses: [],
    }),
  ],
};

const rulesOf = ({
  findings,
  skipped,
}: Pick<ReturnType<typeof reported>, 'findings' | 'skipped'>) => ({
  found: findings.map(({ ruleId }) => ruleId),
  skipped: skipped.map(({ ruleId }) => ruleId),
});

const requestedFor = (environment?: string) =>
  rulesOf(
    reportEdge({
      topology: aTopology(),
      requests: environment === undefined ? [] : [aRequest({ environment })],
      ownership: { entityRefs: [] },
      now: NOW,
    }),
  );

describe('security groups that let only the health check through', () => {
  const report = reported(closed);

  it('break the edge, although AWS calls every target healthy', () => {
    expect(report).toMatchObject({ state: 'broken', firstBroken: 'targets' });
    expect(hopOf(report, 'targets')).toMatchObject({ state: 'broken' });
  });

  it('are the cause it names', () => {
    expect(report.causes).toMatchObject([{ ruleId: 'A17', hop: 'targets' }]);
  });

  it('are no concern of a portal that does not read them', () => {
    const unread = reported({ ...closed, parts: someParts() });

    expect(unread).toMatchObject({ state: 'ready', coverage: 'full' });
    expect(rulesOf(unread).skipped).toContain('A17');
  });

  it('are unknown and colour nothing while EC2 refuses', () => {
    const gap = {
      source: 'aws:1/eu-west-1',
      part: 'ec2',
      reason: 'forbidden',
      message: 'not authorized',
      since: '2026-11-23T11:00:00Z',
    } as const;
    const refused = reported({
      ...closed,
      parts: someParts({ ec2: { state: 'failed', gap } }),
    });

    expect(refused.state).toBe('ready');
    expect(refused.skipped).toContainEqual({
      ruleId: 'A17',
      reason: 'ec2 cannot be read: not authorized',
    });
  });
});

describe('a name that leads to a load balancer that is gone', () => {
  it('makes the edge degraded at DNS, as long as nobody said that clients come directly', () => {
    const report = reported(dangling);

    expect(report).toMatchObject({ state: 'degraded', firstBroken: 'dns' });
    expect(report.causes).toMatchObject([{ ruleId: 'A30' }]);
  });
});

describe('where names are meant to lead', () => {
  const stateWhere = (
    annotation: string | undefined,
    environment: string,
    environmentDns?: Parameters<typeof reportEdge>[0]['environmentDns'],
  ) => {
    const gateway = aGateway();
    const annotations: Readonly<Record<string, string>> = annotation
      ? { 'tls-edge.dev/dns': annotation }
      : {};
    return reportEdge({
      topology: aTopology({
        ...dangling,
        gateway: {
          ...gateway,
          metadata: {
            ...gateway.metadata,
            annotations: { ...gateway.metadata.annotations, ...annotations },
          },
        },
      }),
      requests: [aRequest({ environment })],
      ownership: { entityRefs: [] },
      environmentDns,
      now: NOW,
    }).state;
  };

  it.each([
    ['the Gateway says it', 'direct', undefined, 'broken'],
    ['its environment says it', undefined, { production: 'direct' }, 'broken'],
    [
      'the Gateway knows better than its environment',
      'weighted',
      { production: 'direct' },
      'degraded',
    ],
    ['another environment says it', undefined, { eu: 'direct' }, 'degraded'],
    ['the Gateway says an unknown word', 'straight', undefined, 'degraded'],
  ] as const)('decides how bad it is: %s', (_, annotation, dns, state) => {
    expect(stateWhere(annotation, 'production', dns)).toBe(state);
  });

  it('is not looked up among what every object has', () => {
    expect(stateWhere(undefined, 'constructor', {})).toBe('degraded');
  });
});

describe('the environment of an edge', () => {
  it('comes from the request in force', () => {
    expect(requestedFor('production').found).toContain('A24');
    expect(requestedFor('staging')).toMatchObject({
      found: expect.not.arrayContaining(['A24']),
      skipped: expect.not.arrayContaining(['A24']),
    });
  });

  it('is not guessed where nobody requested the edge here', () => {
    const { found, skipped } = requestedFor();

    expect(found).not.toContain('A24');
    expect(skipped).toContain('A24');
  });
});

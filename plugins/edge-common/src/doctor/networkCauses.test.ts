import type { SecurityGroupRule } from '../snapshot';
import {
  anEnvoyProxy,
  aGroup,
  anInboundRule,
  anInventory,
  aNetwork,
  aNodeGroup,
  anUnhealthyTarget,
  aProbe,
  aResolvedName,
  aSeen,
  aSubnet,
  aTargetGroup,
  aWarning,
  BACKEND_GROUP,
  LOAD_BALANCER_HOSTNAME,
  PAY_EDGE_ANNOTATIONS,
  someMetrics,
  someParts,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { diagnose } from './diagnose';
import { checkSymptom, findSymptom } from './symptoms';

const read = { state: 'read' } as const;
const parts = someParts({
  ec2: read,
  metrics: read,
  inventory: read,
  resolver: read,
  probe: read,
});

/** The healthy edge as a portal sees it that reads everything. */
const seeing = (topology: Partial<EdgeTopology> = {}) =>
  aSeen({
    parts,
    ec2: aNetwork(),
    metrics: someMetrics({ NewFlowCount: 1_000 }),
    inventory: anInventory(),
    names: [aResolvedName(), aResolvedName({ name: LOAD_BALANCER_HOSTNAME })],
    probes: [aProbe()],
    ...topology,
  });

const causesOf = (topology: Partial<EdgeTopology>) =>
  diagnose(seeing(topology)).causes.map(({ ruleId, explains }) => [
    ruleId,
    explains,
  ]);

const failing = {
  targetGroups: [80, 443].map(port =>
    aTargetGroup(port, {
      targets: [
        anUnhealthyTarget({ port: port + 10_000 }),
        anUnhealthyTarget({ id: '10.0.2.10', port: port + 10_000 }),
      ],
    }),
  ),
};
const admitting = (...rules: SecurityGroupRule[]) => ({
  ec2: aNetwork({ securityGroups: [aNodeGroup({ rules })] }),
});
const blocked = someMetrics({
  SecurityGroupBlockedFlowCount_Outbound_TCP: 40,
});
const refusedWith = (code: string) => ({
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  targetGroupBindings: [],
  events: [
    aWarning(
      'FailedDeployModel',
      `Failed deploy model due to operation error, api error ${code}: refused`,
    ),
  ],
});
const naming = (annotation: string, value: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      [`service.beta.kubernetes.io/aws-load-balancer-${annotation}`]: value,
    },
  }),
});

describe('an edge of which everything is read', () => {
  it('has nothing wrong and passes what is skipped elsewhere', () => {
    const { findings, passed } = diagnose(seeing());

    expect(findings).toEqual([]);
    expect(passed).toEqual(
      expect.arrayContaining(
        ['A03', 'A17', 'A18', 'A20', 'A21', 'A25', 'A26', 'A27'].concat([
          'A28',
          'A29',
          'A30',
          'A31',
          'A32',
          'A33',
        ]),
      ),
    );
  });

  it('passes every check of a connection that times out', () => {
    const symptom = findSymptom('connection times out');
    const seen = seeing();
    const checks =
      symptom &&
      checkSymptom({ id: seen.topology.id, ...diagnose(seen) }, symptom);

    expect(checks?.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual(
      ['A18', 'A13', 'A17', 'A30', 'A04'].map(id => [id, 'passed']),
    );
  });
});

describe('security groups', () => {
  it('are the cause of unhealthy targets, and proof of the outage', () => {
    const { causes, findings } = diagnose(
      seeing({ ...failing, ...admitting(), metrics: blocked }),
    );

    expect(causes.map(({ ruleId, explains }) => [ruleId, explains])).toEqual([
      ['A17', ['A13', 'A29']],
    ]);
    expect(
      findings.filter(({ ruleId }) => ruleId === 'A13').map(f => f.impact),
    ).toContain('outage');
  });

  it('that nobody is asked to open stand behind a setting', () => {
    expect(
      causesOf({
        ...failing,
        ...admitting(),
        ...naming('security-groups', 'sg-own'),
      }),
    ).toContainEqual(['M43', ['A13', 'A17']]);
  });

  it('that keep out the check alone leave requests alone', () => {
    const open = [10080, 10443].map(port =>
      anInboundRule(port, aGroup(BACKEND_GROUP)),
    );
    const { causes, findings } = diagnose(
      seeing({ ...failing, ...admitting(...open) }),
    );

    expect(causes.map(({ ruleId }) => ruleId)).toEqual(['A17']);
    expect(findings.map(({ impact }) => impact)).not.toContain('outage');
  });

  it('that are not read change nothing', () => {
    const unread = { ec2: undefined, parts: someParts() };

    expect(causesOf({ ...failing, ...unread })).toEqual([['A13', []]]);
  });

  it('that are not known for the pods are not called open', () => {
    const { passed, skipped } = diagnose(
      seeing({ ...failing, ec2: aNetwork({ networkInterfaces: [] }) }),
    );

    expect(passed).not.toContain('A17');
    expect(skipped).toContainEqual({
      ruleId: 'A17',
      reason: 'EC2 shows no network interface of the registered targets',
    });
  });
});

describe('what is used up', () => {
  it('is the cause of a refusal over subnets', () => {
    const id = 'subnet-0123456789abcdef0';

    expect(
      causesOf({
        ...refusedWith('InvalidSubnet'),
        ...naming('subnets', id),
        ec2: aNetwork({ subnets: [aSubnet({ id, freeAddresses: 1 })] }),
      }),
    ).toContainEqual(['A32', expect.arrayContaining(['K10'])]);
  });

  it('is the cause of a refusal over load balancers', () => {
    expect(
      causesOf({
        ...refusedWith('TooManyLoadBalancers'),
        inventory: anInventory({ limits: { 'network-load-balancers': 1 } }),
      }),
    ).toContainEqual(['A31', expect.arrayContaining(['K10'])]);
  });

  it('is no cause of a refusal over something else', () => {
    const { causes } = diagnose(
      seeing({
        ...refusedWith('AccessDenied'),
        inventory: anInventory({ limits: { 'network-load-balancers': 1 } }),
      }),
    );

    expect(causes.map(({ ruleId }) => ruleId)).toContain('K10');
    expect(causes.map(({ ruleId }) => ruleId)).not.toContain('A31');
  });
});

describe('a load balancer that is gone', () => {
  it('explains the name that still leads to it', () => {
    expect(
      causesOf({
        loadBalancer: undefined,
        listeners: [],
        targetGroups: [],
        names: [
          aResolvedName({
            outcome: 'missing',
            aliases: [LOAD_BALANCER_HOSTNAME],
            addresses: [],
          }),
        ],
      }),
    ).toEqual([['A34', expect.arrayContaining(['A30'])]]);
  });
});

describe('a probe that fails', () => {
  it('is a consequence where another rule knows why', () => {
    expect(
      causesOf({
        ...failing,
        ...admitting(),
        probes: [
          aProbe({ outcome: { reached: 'connection', reason: 'timeout' } }),
        ],
      }),
    ).toEqual([['A17', ['A13', 'A33']]]);
  });

  it('stands by itself where none does', () => {
    expect(
      causesOf({
        probes: [
          aProbe({ outcome: { reached: 'connection', reason: 'handshake' } }),
        ],
      }),
    ).toEqual([['A33', []]]);
  });
});

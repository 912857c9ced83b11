import {
  aNetwork,
  anEvent,
  aTarget,
  aTargetGroup,
  aWarning,
  ENVOY_NAMESPACE,
  someParts,
  targetGroupName,
} from '../testUtils';
import { hopOf, reported } from './__fixtures__/reported';

const said = (reason: string, port = 443) =>
  aWarning(reason, 'expected exactly one securityGroup tagged x', {
    component: 'targetGroupBinding',
    regarding: {
      group: 'elbv2.k8s.aws',
      kind: 'TargetGroupBinding',
      namespace: ENVOY_NAMESPACE,
      name: targetGroupName(port),
    },
  });

describe('what the controller says last of a target group binding', () => {
  it.each([
    ['FailedNetworkReconcile', 'degraded', 'K23'],
    ['BackendNotFound', 'ready', undefined],
    ['FailedReconcile', 'ready', undefined],
  ])(
    'makes an edge with every pod registered and healthy, after %s, %s for %s',
    (reason, ...verdict) => {
      const { state, causes } = reported({ events: [anEvent(), said(reason)] });

      expect([state, causes[0]?.ruleId]).toEqual(verdict);
    },
  );

  it.each(['FailedNetworkReconcile', 'BackendNotFound', 'FailedReconcile'])(
    'is the cause where pods are missing, after %s',
    reason => {
      const { state, firstBroken, causes } = reported({
        events: [anEvent(), said(reason)],
        targetGroups: [
          aTargetGroup(80),
          aTargetGroup(443, { targets: [aTarget()] }),
        ],
      });

      expect([state, firstBroken, causes[0]]).toEqual([
        'degraded',
        'controller',
        expect.objectContaining({ ruleId: 'K23' }),
      ]);
    },
  );

  it('is one cause with its evidence, hop and finding agreeing', () => {
    const report = reported({
      events: [anEvent(), said('FailedNetworkReconcile')],
    });

    expect(hopOf(report, 'controller')).toMatchObject({
      state: 'degraded',
      since: said('x').firstSeen,
    });
    expect(report.findings).toEqual([
      expect.objectContaining({
        ruleId: 'K23',
        hop: 'controller',
        impact: 'partial',
      }),
    ]);
  });

  it('is explained by a tag that is missing, where EC2 is read', () => {
    const ec2 = aNetwork();
    const untagged = {
      ...ec2,
      networkInterfaces: ec2.networkInterfaces.map(one => ({
        ...one,
        securityGroupIds: ec2.securityGroups.map(({ id }) => id),
      })),
      securityGroups: ec2.securityGroups.map(group => ({ ...group, tags: {} })),
    };
    const { causes } = reported({
      ec2: untagged,
      parts: someParts({ ec2: { state: 'read' } }),
      events: [anEvent(), said('FailedNetworkReconcile')],
    });

    expect(causes).toEqual([
      expect.objectContaining({ ruleId: 'A20', explains: ['K23'] }),
    ]);
  });
});

import {
  aDeployment,
  aManagedService,
  aNetwork,
  aNodeGroup,
  anUnhealthyTarget,
  aTargetGroup,
  aTopology,
} from '../../testUtils';
import { TARGET_CAUSES, type FailingGroup } from './targetCauses';

const failing = (
  group: Parameters<typeof aTargetGroup>[1] = {},
  topology: Parameters<typeof aTopology>[0] = {},
): FailingGroup => ({
  topology: aTopology(topology),
  group: aTargetGroup(443, { targets: [anUnhealthyTarget()], ...group }),
  port: 443,
});

const causeOf = (one: FailingGroup) =>
  TARGET_CAUSES.find(({ applies }) => applies(one))?.id;

const check = aTargetGroup().healthCheck;
const proxyProtocol = { attributes: { 'proxy_protocol_v2.enabled': 'true' } };

describe('the order of causes of failing targets', () => {
  it('asks for Envoy before everything else', () => {
    expect(
      causeOf(
        failing(
          { ...proxyProtocol, targets: [] },
          { deployment: aDeployment({ availableReplicas: 0 }) },
        ),
      ),
    ).toBe('envoy');
  });

  it('asks for the security groups before the port of the check', () => {
    const closedCheck = { healthCheck: { ...check, port: '443' } };
    const unguarded = failing(closedCheck);
    const guarded = failing(closedCheck, {
      targetGroups: [unguarded.group],
      ec2: aNetwork({ securityGroups: [aNodeGroup({ rules: [] })] }),
    });

    expect([unguarded, guarded].map(causeOf)).toEqual(['M35', 'A17']);
  });

  it('asks for the binding before the group', () => {
    expect(causeOf(failing({ targets: [] }, { targetGroupBindings: [] }))).toBe(
      'binding',
    );
    expect(causeOf(failing({ targets: [] }))).toBe('empty');
  });

  it('asks for the port of the check before PROXY protocol', () => {
    expect(
      causeOf(
        failing({ ...proxyProtocol, healthCheck: { ...check, port: '80' } }),
      ),
    ).toBe('M35');
    expect(causeOf(failing(proxyProtocol))).toBe('M32');
  });

  it('takes the shifted port for one that exists', () => {
    expect(
      causeOf(
        failing({ healthCheck: { ...check, protocol: 'TCP', port: '10443' } }),
      ),
    ).toBeUndefined();
  });

  it('takes no offence at a TCP check with PROXY protocol', () => {
    expect(
      causeOf(
        failing({
          ...proxyProtocol,
          healthCheck: { ...check, protocol: 'TCP', port: 'traffic-port' },
        }),
      ),
    ).toBeUndefined();
  });

  it('leaves node targets on every node alone', () => {
    expect(
      causeOf(
        failing(
          { targetType: 'instance', healthCheck: { ...check, port: '30080' } },
          {
            service: aManagedService({ externalTrafficPolicy: 'Cluster' }),
          },
        ),
      ),
    ).toBeUndefined();
  });
});

it.each(TARGET_CAUSES.map(cause => [cause.id, cause] as const))(
  'fits into sentences: %s',
  (_, { because, remedy }) => {
    expect(because).toMatch(/^[a-zA-Z][^.]*$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  },
);

import type { Target } from '../snapshot';
import {
  aManagedService,
  anUnhealthyTarget,
  aTarget,
  aTargetGroup,
  aTargetGroupBinding,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { askingFor } from './__fixtures__/askingFor';
import { reported } from './__fixtures__/reported';
import { verdictOf } from './__fixtures__/verdictOf';

const well = (id: string, zone: string): Target =>
  aTarget({ id, port: 31000, zone: `eu-west-1${zone}` });
const bad = (id: string, zone: string): Target =>
  anUnhealthyTarget({ id, port: 31000, zone: `eu-west-1${zone}` });

/** The edge with nodes as targets; its two Envoys run in the zones a and b. */
const onNodes = (
  policy: 'Local' | 'Cluster',
  targets: readonly Target[],
): Partial<EdgeTopology> => ({
  ...askingFor(
    {
      'nlb-target-type': 'instance',
      'healthcheck-protocol': 'tcp',
      'healthcheck-port': 'traffic-port',
    },
    {
      envoyProxy: {
        allocateNodePorts: undefined,
        externalTrafficPolicy: policy,
      },
      service: {
        externalTrafficPolicy: policy,
        allocateNodePorts: true,
        ports: aManagedService().ports.map((port, index) => ({
          ...port,
          nodePort: 31000 + index,
        })),
      },
    },
  ),
  targetGroups: [80, 443].map(port =>
    aTargetGroup(port, {
      targetType: 'instance',
      healthCheck: {
        protocol: 'TCP',
        port: 'traffic-port',
        intervalSeconds: 10,
        healthyThreshold: 3,
        unhealthyThreshold: 3,
      },
      targets,
    }),
  ),
  targetGroupBindings: [80, 443].map(port =>
    aTargetGroupBinding(port, { targetType: 'instance' }),
  ),
});

const withEnvoy = [well('i-1', 'a'), well('i-2', 'b')];
const idle = [bad('i-3', 'a'), bad('i-4', 'b'), bad('i-5', 'c')];

describe('an edge whose targets are nodes', () => {
  it.each<[string, Partial<EdgeTopology>, string[]]>([
    [
      'is ready while each node with an Envoy answers',
      onNodes('Local', [...withEnvoy, ...idle]),
      ['ready', 'M54'],
    ],
    [
      'is ready where every node answers for all',
      onNodes('Cluster', [...withEnvoy, well('i-3', 'c')]),
      ['ready'],
    ],
    [
      'is degraded where a node fails that should answer for all',
      onNodes('Cluster', [...withEnvoy, bad('i-3', 'a')]),
      ['degraded at targets', 'A14'],
    ],
    [
      'is degraded where a node with an Envoy does not answer',
      onNodes('Local', [well('i-1', 'a'), bad('i-2', 'b'), ...idle]),
      ['degraded at targets', 'A14'],
    ],
  ])('%s', (_, topology, verdict) => {
    expect([...new Set(verdictOf(topology))]).toEqual(verdict);
  });

  it('counts the nodes that should answer, and no others', () => {
    const { hops } = reported(onNodes('Local', [...withEnvoy, ...idle]));

    expect(hops.find(({ hop }) => hop === 'targets')).toMatchObject({
      badge: '4/4',
      summary: 'All 4 targets are healthy.',
    });
  });
});

import type { EdgeTopology } from '../topology';
import {
  aCondition,
  aDeployment,
  ago,
  aMeta,
  anEndpoint,
  anEnvoyEndpointSlice,
  aPod,
  aTarget,
  aTargetGroup,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../testUtils';
import { reported } from './__fixtures__/reported';

const ZONES = ['eu-west-1a', 'eu-west-1b'] as const;
const ADDRESSES = ['10.0.1.10', '10.0.2.10', '10.0.1.11', '10.0.2.11'] as const;
const zoneOf = (address: string) =>
  ZONES[ADDRESSES.findIndex(one => one === address) % 2];

interface Replica {
  /** Seconds since its pod was made. */
  readonly age: number;
  /** Seconds since its containers came up; absent: they have not. */
  readonly up?: number;
  readonly target?: 'healthy' | 'initial';
}

const OLD: Replica = { age: 3600, up: 3600, target: 'healthy' };

const podOf = ({ age, up, target }: Replica, ip: string) =>
  aPod({
    ip,
    metadata: aMeta({
      name: `${ENVOY_NAME}-${ip}`,
      namespace: ENVOY_NAMESPACE,
      creationTimestamp: ago(age),
    }),
    conditions: [
      aCondition('ContainersReady', {
        status: up === undefined ? 'False' : 'True',
        lastTransitionTime: ago(up ?? age),
      }),
      aCondition('Ready', {
        status: target === 'healthy' ? 'True' : 'False',
        lastTransitionTime: ago(up ?? age),
      }),
    ],
  });

/** Envoy with some replicas, of which Deployment, EndpointSlice and AWS tell. */
const running = (
  replicas: readonly Replica[],
  wanted = replicas.length,
): Partial<EdgeTopology> => {
  const all = replicas.map((one, index) => ({ one, ip: ADDRESSES[index] }));
  const ready = all.filter(({ one }) => one.target === 'healthy');
  return {
    deployment: aDeployment({
      ...{ replicas: wanted, updatedReplicas: replicas.length },
      ...{ readyReplicas: ready.length, availableReplicas: ready.length },
    }),
    pods: all.map(({ one, ip }) => podOf(one, ip)),
    envoyEndpoints: [
      anEnvoyEndpointSlice({
        endpoints: all.map(({ one, ip }) =>
          anEndpoint({
            addresses: [ip],
            ready: one.target === 'healthy',
            zone: zoneOf(ip),
          }),
        ),
      }),
    ],
    targetGroups: [80, 443].map(port =>
      aTargetGroup(port, {
        targets: all.flatMap(({ one, ip }) =>
          one.target
            ? [
                aTarget({
                  id: ip,
                  zone: zoneOf(ip),
                  port: port + 10000,
                  state: one.target,
                }),
              ]
            : [],
        ),
      }),
    ),
  };
};

describe('an edge that gets a fourth replica', () => {
  it.each<[string, Partial<EdgeTopology>, string]>([
    ['is asked for it', running([OLD, OLD, OLD], 4), 'progressing'],
    [
      'has its pod, which starts',
      running([OLD, OLD, OLD, { age: 20 }]),
      'progressing',
    ],
    [
      'has its target, which is checked for the first time',
      running([OLD, OLD, OLD, { age: 60, up: 40, target: 'initial' }]),
      'progressing',
    ],
    [
      'has its target, after seven minutes of waiting for a node',
      running([OLD, OLD, OLD, { age: 420, up: 30, target: 'initial' }]),
      'progressing',
    ],
    [
      'has it healthy',
      running([OLD, OLD, OLD, { age: 200, up: 180, target: 'healthy' }]),
      'ready',
    ],
    [
      'has a target that is checked for six minutes and never healthy',
      running([OLD, OLD, OLD, { age: 400, up: 370, target: 'initial' }]),
      'degraded',
    ],
  ])('%s: it is %3$s', (_, topology, state) => {
    expect(reported(topology).state).toBe(state);
  });

  it('is never called degraded or broken on the way, second by second', () => {
    const states = Array.from({ length: 240 }, (_, second): Replica => {
      if (second < 15) {
        return { age: second };
      }
      const up = second - 15;
      return { age: second, up, target: up < 180 ? 'initial' : 'healthy' };
    }).map(replica => reported(running([OLD, OLD, OLD, replica])).state);

    expect([...new Set(states)]).toEqual(['progressing', 'ready']);
  });
});

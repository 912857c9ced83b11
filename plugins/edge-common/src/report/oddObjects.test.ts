import { RECORDINGS, recording } from '../__fixtures__/recordings';
import type { EdgeState } from '../hops';
import { readCluster } from '../snapshot';
import {
  aCondition,
  aGateway,
  ago,
  aMeta,
  anEnvoyProxy,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aRouteParent,
} from '../testUtils';
import { findEdges, findTopology, indexCluster } from '../topology';
import type { EdgeTopology } from '../topology';
import { reportEdge } from './reportEdge';
import { reported } from './__fixtures__/reported';

describe('objects without a status', () => {
  const born = (seconds: number, name: string) =>
    aMeta({ name, creationTimestamp: ago(seconds) });
  const bare = (seconds: number): Partial<EdgeTopology> => ({
    gateway: aGateway({
      metadata: born(seconds, 'pay-edge'),
      addresses: [],
      conditions: [],
      listenerStatuses: [],
    }),
    routes: [
      aRedirectRoute({ metadata: born(seconds, 'r'), parents: [] }),
      aRoute({ metadata: born(seconds, 'app'), parents: [] }),
    ],
    policies: [aPolicy({ metadata: born(seconds, 'pay-edge'), ancestors: [] })],
    envoyProxy: anEnvoyProxy({ ancestors: [] }),
    service: undefined,
    deployment: undefined,
    pods: [],
    envoyEndpoints: [],
    targetGroupBindings: [],
    events: [],
    loadBalancer: undefined,
    listeners: [],
    targetGroups: [],
  });

  it.each<[number, EdgeState]>([
    [20, 'progressing'],
    [600, 'broken'],
  ])('that are %d s old: %s', (seconds, state) => {
    expect(reported(bare(seconds)).state).toBe(state);
  });

  it('are judged by controllers that did write, never by others', () => {
    const foreign = aRouteParent(
      { controllerName: 'example.com/other' },
      aCondition('Accepted', { status: 'False', reason: 'NoMatchingParent' }),
    );
    const route = (parents: ReturnType<typeof aRouteParent>[]) => ({
      routes: [aRedirectRoute(), aRoute({ parents })],
    });

    expect(reported(route([aRouteParent(), foreign])).state).toBe('ready');
    expect(reported(route([foreign])).state).toBe('broken');
  });
});

describe('objects that do not parse', () => {
  const junk = [
    null,
    5,
    'Gateway',
    [],
    { kind: 'Gateway' },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: 7,
    },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: '' } },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'hidden' } },
  ];

  it('are no edges and stand in nobody’s way', () => {
    expect(findEdges(indexCluster(readCluster(junk, 'lab')))).toEqual([]);
  });

  it.each(RECORDINGS.map(({ name }) => name))(
    'beside %s change nothing of its report',
    name => {
      const { raw, aws, now, topology } = recording(name);
      const index = indexCluster(readCluster([...junk, ...raw], 'lab'));
      const said = (seen: EdgeTopology) =>
        JSON.stringify(
          reportEdge({
            topology: seen,
            requests: [],
            ownership: { entityRefs: [] },
            now,
          }),
        );

      expect(said(findTopology({ id: topology.id, index, aws }))).toBe(
        said(topology),
      );
    },
  );

  it('take a listener, not the Gateway, where a listener is odd', () => {
    const cluster = readCluster(
      [
        {
          apiVersion: 'gateway.networking.k8s.io/v1',
          kind: 'Gateway',
          metadata: { name: 'pay-edge', namespace: 'payments' },
          spec: { listeners: [{ name: 'https' }, { name: 'http', port: 80 }] },
        },
      ],
      'lab',
    );

    expect(cluster.objects.gateways[0].listeners).toEqual([
      expect.objectContaining({ name: 'http', port: 80 }),
    ]);
  });
});

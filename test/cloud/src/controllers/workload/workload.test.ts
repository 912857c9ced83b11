import { Deployment, ReplicaSet, Service } from '../objects/core';
import { Cloud, startCloud } from '../testUtils/startCloud';
import { until } from '../testUtils/until';
import { deploymentStatus } from './deploymentStatus';
import { endpointPorts } from './endpointsOf';
import { templateHash } from './templateHash';
import { chooseZone, freeAddress, zonesOf } from './zones';

jest.setTimeout(30_000);

const labels = { app: 'api' };
const template = {
  metadata: { labels },
  spec: {
    containers: [
      {
        name: 'api',
        image: 'api:1',
        ports: [{ name: 'web', containerPort: 8080 }],
      },
    ],
  },
};

function aDeployment(replicas: number): Deployment {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'api', namespace: 'default', generation: 1 },
    spec: { replicas, selector: { matchLabels: labels }, template },
  };
}

function aSet(replicas: number, ready: number): ReplicaSet {
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'api-x' },
    spec: { replicas, selector: { matchLabels: labels }, template },
    status: { replicas, readyReplicas: ready },
  };
}

const aService: Service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'api', namespace: 'default' },
  spec: {
    selector: labels,
    ports: [
      { name: 'web', port: 80, targetPort: 'web' },
      { name: 'admin', port: 81 },
    ],
  },
};

describe('deploymentStatus', () => {
  const judge = (
    wanted: number,
    sets: readonly [ReplicaSet, ...ReplicaSet[]],
  ) => {
    const status = deploymentStatus(
      aDeployment(wanted),
      { current: sets[0], all: sets },
      'now',
    );
    const conditions = status.conditions?.map(
      ({ status: value, reason }) => `${value} ${reason}`,
    );
    return { ...status, conditions };
  };

  it.each([
    [
      'nothing ready',
      1,
      [aSet(1, 0)] as const,
      ['False MinimumReplicasUnavailable', 'True ReplicaSetUpdated'],
    ],
    [
      'all ready',
      2,
      [aSet(2, 2)] as const,
      ['True MinimumReplicasAvailable', 'True NewReplicaSetAvailable'],
    ],
    [
      'three of four ready',
      4,
      [aSet(4, 3)] as const,
      ['True MinimumReplicasAvailable', 'True ReplicaSetUpdated'],
    ],
    [
      'two of three ready',
      3,
      [aSet(3, 2)] as const,
      ['False MinimumReplicasUnavailable', 'True ReplicaSetUpdated'],
    ],
    [
      'a new set beside the old one',
      1,
      [aSet(1, 0), aSet(1, 1)] as const,
      ['True MinimumReplicasAvailable', 'True ReplicaSetUpdated'],
    ],
  ])('with %s', (_, wanted, sets, conditions) => {
    expect(judge(wanted, [...sets]).conditions).toEqual(conditions);
  });

  it('leaves counts of zero out, as the API does', () => {
    expect(judge(2, [aSet(0, 0)])).toMatchObject({
      observedGeneration: 1,
      unavailableReplicas: 2,
    });
    expect(judge(2, [aSet(0, 0)])).not.toHaveProperty('readyReplicas');
  });

  it('stays done with a set it was done with', () => {
    const deployment = aDeployment(1);
    const done = deploymentStatus(
      deployment,
      { current: aSet(1, 1), all: [aSet(1, 1)] },
      't1',
    );
    const later = deploymentStatus(
      { ...deployment, status: done },
      { current: aSet(1, 0), all: [aSet(1, 0)] },
      't2',
    );
    expect(later.conditions).toMatchObject([
      { type: 'Available', status: 'False', lastTransitionTime: 't2' },
      {
        type: 'Progressing',
        reason: 'NewReplicaSetAvailable',
        lastTransitionTime: 't1',
        lastUpdateTime: 't1',
      },
    ]);
  });
});

describe('zones', () => {
  const zones = zonesOf('eu-west-1');
  const pod = (node: string | undefined, owner: string) => ({
    apiVersion: 'v1',
    kind: 'Pod' as const,
    metadata: {
      name: 'p',
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: owner, uid: owner },
      ],
    },
    spec: { containers: [], nodeName: node },
  });

  it('spreads the pods of one owner before it evens out the nodes', () => {
    const [a, b] = zones;
    const crowd = [
      pod(b.node, 'x'),
      pod(b.node, 'x'),
      pod(b.node, 'x'),
      pod(a.node, 'mine'),
    ];
    expect(chooseZone(zones, pod(undefined, 'mine'), crowd)).toBe(b);
    expect(chooseZone(zones, pod(undefined, 'other'), crowd)).toBe(a);
  });

  it('gives each zone addresses of its own, none of them twice', () => {
    expect(
      zones.map(zone => freeAddress(zone, new Set(['10.100.1.1']))),
    ).toEqual(['10.100.1.2', '10.100.2.1']);
    const full = new Set(
      Array.from({ length: 250 }, (_, index) => `10.100.1.${index + 1}`),
    );
    expect(() => freeAddress(zones[0], full)).toThrow(
      "Zone 'eu-west-1a' has no free pod address left",
    );
  });
});

describe('endpointPorts', () => {
  it('looks up named ports in the pods and sorts by name', () => {
    const pods = [
      {
        apiVersion: 'v1',
        kind: 'Pod' as const,
        metadata: { name: 'p' },
        spec: template.spec,
      },
    ];
    expect(endpointPorts(aService, pods)).toEqual([
      { name: 'admin', port: 81, protocol: 'TCP' },
      { name: 'web', port: 8080, protocol: 'TCP' },
    ]);
  });
});

describe('templateHash', () => {
  it('tells templates apart and stays the same for one', () => {
    const other = { ...template, metadata: { labels: { app: 'other' } } };
    expect(templateHash(template)).toMatch(/^[a-z0-9]{9}$/);
    expect(templateHash(template)).toBe(
      templateHash(structuredClone(template)),
    );
    expect(templateHash(other)).not.toBe(templateHash(template));
  });
});

describe('the workload controller', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud({ only: ['workload'] });
    await cloud.apply([aDeployment(2), aService]);
    await cloud.wait(
      'Deployment',
      'api',
      ({ status }) => status?.readyReplicas === 2,
    );
  });
  afterEach(() => cloud.stop());

  const endpoints = async () => {
    const [slice] = await cloud.list('EndpointSlice');
    return slice?.endpoints ?? [];
  };

  it('makes nodes with zones and instances', async () => {
    expect(await cloud.list('Node')).toMatchObject([
      {
        metadata: {
          name: 'node-us-east-1a',
          labels: { 'topology.kubernetes.io/zone': 'us-east-1a' },
        },
        spec: {
          providerID: expect.stringMatching(/^aws:\/\/\/us-east-1a\/i-a{17}$/),
        },
      },
      { metadata: { name: 'node-us-east-1b' } },
    ]);
  });

  it('runs one pod per zone and lists both as endpoints', async () => {
    const found = await until(
      endpoints,
      list =>
        list.length === 2 && list.every(({ conditions }) => conditions.ready),
    );
    expect(found.map(({ zone }) => zone).sort()).toEqual([
      'us-east-1a',
      'us-east-1b',
    ]);
    const pods = await cloud.list('Pod');
    expect(pods.map(({ status }) => status?.phase)).toEqual([
      'Running',
      'Running',
    ]);
    expect(found.flatMap(({ addresses }) => addresses).sort()).toEqual(
      pods.map(({ status }) => status?.podIP).sort(),
    );
  });

  it('replaces a pod that is deleted, after it has drained', async () => {
    const [victim] = await cloud.list('Pod');
    await cloud.client.delete(victim);
    const draining = await until(endpoints, list =>
      list.some(({ conditions }) => conditions.terminating),
    );
    expect(
      draining.find(({ conditions }) => conditions.terminating)?.conditions,
    ).toEqual({ ready: false, serving: true, terminating: true });
    const pods = await until(
      () => cloud.list('Pod'),
      list =>
        list.length === 2 &&
        list.every(({ metadata }) => metadata.name !== victim.metadata.name),
    );
    expect(pods).toHaveLength(2);
  });

  it.each([3, 1, 0])('scales to %i', async replicas => {
    await cloud.apply([aDeployment(replicas)]);
    const deployment = await cloud.wait(
      'Deployment',
      'api',
      ({ status }) => (status?.replicas ?? 0) === replicas,
    );
    const pods = await until(
      () => cloud.list('Pod'),
      list => list.length === replicas,
    );
    expect(pods).toHaveLength(replicas);
    expect(deployment.metadata.generation).toBe(2);
  });

  it('takes readiness from the pods of one Deployment and gives it back', async () => {
    cloud.controllers.readiness.setReady('default', 'api', false);
    const deployment = await cloud.wait(
      'Deployment',
      'api',
      ({ status }) => !status?.readyReplicas,
    );
    expect(deployment.status?.conditions).toMatchObject([
      { type: 'Available', status: 'False' },
      { type: 'Progressing' },
    ]);
    const [pod] = await cloud.list('Pod');
    expect(
      pod.status?.conditions?.find(({ type }) => type === 'Ready'),
    ).toMatchObject({ status: 'False', reason: 'ContainersNotReady' });
    cloud.controllers.readiness.clear();
    await cloud.wait(
      'Deployment',
      'api',
      ({ status }) => status?.readyReplicas === 2,
    );
  });

  it('takes everything down with the Deployment', async () => {
    await cloud.client.delete(aDeployment(2));
    const left = await until(
      async () => [
        ...(await cloud.list('ReplicaSet')),
        ...(await cloud.list('Pod')),
      ],
      list => list.length === 0,
    );
    expect(left).toEqual([]);
    const [slice] = await until(
      () => cloud.list('EndpointSlice'),
      ([found]) => found.endpoints === null,
    );
    expect(slice).toMatchObject({ endpoints: null, ports: null });
  });
});

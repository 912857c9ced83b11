import type { ClusterObjects, ObjectMeta, Service } from '../snapshot';
import {
  aClusterSnapshot,
  aDeployment,
  aGateway,
  aGatewayClass,
  aManagedService,
  aMeta,
  anEnvoyEndpointSlice,
  anEnvoyProxy,
  anEvent,
  aPod,
  aTargetGroupBinding,
  aTopology,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  OWNING_LABELS,
  PAY_EDGE,
} from '../testUtils';
import { indexCluster } from './ClusterIndex';
import { controllerActedAt } from './controllerActedAt';
import { findTopology } from './findTopology';

const CLASS = { 'gateway.envoyproxy.io/owning-gatewayclass': 'envoy' };
const parametersRef = {
  group: 'gateway.envoyproxy.io',
  kind: 'EnvoyProxy',
  namespace: ENVOY_NAMESPACE,
  name: 'defaults',
};

const find = (objects: Partial<ClusterObjects>, id = PAY_EDGE) => {
  const snapshot = aClusterSnapshot();
  return findTopology({
    id,
    index: indexCluster({
      ...snapshot,
      objects: { ...snapshot.objects, ...objects },
    }),
  });
};

/** All that Envoy Gateway makes, under another name, in another place or with other labels. */
const made = (metadata: Partial<ObjectMeta> & { name: string }) => {
  const at = aMeta({
    namespace: ENVOY_NAMESPACE,
    labels: OWNING_LABELS,
    ...metadata,
  });
  const inside = (name: string) =>
    aMeta({ name: `${at.name}-${name}`, namespace: at.namespace });
  return {
    services: [aManagedService({ metadata: at })],
    deployments: [aDeployment({ metadata: at })],
    pods: ['a', 'b'].map(name =>
      aPod({ metadata: { ...at, name: `${at.name}-${name}` } }),
    ),
    endpointslices: [
      anEnvoyEndpointSlice({ metadata: inside('s'), serviceName: at.name }),
    ],
    targetgroupbindings: [
      aTargetGroupBinding(443, {
        metadata: inside('t'),
        serviceName: at.name,
      }),
    ],
    events: [
      anEvent({
        regarding: {
          group: '',
          kind: 'Service',
          namespace: at.namespace,
          name: at.name,
        },
      }),
    ],
  };
};

const counts = (topology: ReturnType<typeof find>) => [
  topology.service ? 1 : 0,
  topology.deployment ? 1 : 0,
  topology.pods.length,
  topology.envoyEndpoints.length,
  topology.targetGroupBindings.length,
  topology.events.length,
];
const whole = [1, 1, 2, 1, 1, 1];
const none = [0, 0, 0, 0, 0, 0];

describe('what Envoy Gateway made for a Gateway', () => {
  it.each([
    ['under its usual name', { name: ENVOY_NAME }],
    ['under a name that envoyService.name gives', { name: 'edge' }],
    [
      'in the namespace of the Gateway',
      { name: 'pay-edge', namespace: 'payments' },
    ],
    ['in any other namespace', { name: 'x', namespace: 'infra' }],
    [
      'with further labels',
      { name: 'x', labels: { ...OWNING_LABELS, ...CLASS, team: 'pay' } },
    ],
  ])('is found %s', (_, metadata) => {
    expect(counts(find(made(metadata)))).toEqual(whole);
  });

  it.each([
    ['without labels', {}],
    [
      'of a Gateway of that name elsewhere',
      {
        ...OWNING_LABELS,
        'gateway.envoyproxy.io/owning-gateway-namespace': 'x',
      },
    ],
    [
      'of another Gateway here',
      { ...OWNING_LABELS, 'gateway.envoyproxy.io/owning-gateway-name': 'x' },
    ],
    [
      'with half of the labels',
      { 'gateway.envoyproxy.io/owning-gateway-name': 'pay-edge' },
    ],
    [
      'with an empty label',
      {
        ...OWNING_LABELS,
        'gateway.envoyproxy.io/owning-gateway-namespace': '',
      },
    ],
    [
      'of another class',
      { 'gateway.envoyproxy.io/owning-gatewayclass': 'other' },
    ],
    [
      'with the label of the Gateway API only',
      { 'gateway.networking.k8s.io/gateway-name': 'pay-edge' },
    ],
  ])('is not what stands there %s, whatever its name', (_, labels) => {
    expect(counts(find(made({ name: ENVOY_NAME, labels })))).toEqual(none);
  });
});

describe('what Envoy Gateway made for merged Gateways', () => {
  const merged = (mergeGateways: boolean): Partial<ClusterObjects> => ({
    gatewayclasses: [aGatewayClass({ parametersRef })],
    envoyproxies: [
      anEnvoyProxy({
        metadata: aMeta({ name: 'defaults', namespace: ENVOY_NAMESPACE }),
        mergeGateways,
      }),
    ],
    ...made({ name: 'envoy-envoy-1', labels: CLASS }),
  });

  it('is found through their class', () => {
    expect(counts(find(merged(true)))).toEqual(whole);
  });

  it('is what each had of its own, until there are merged ones', () => {
    const before = made({ name: ENVOY_NAME });

    expect(counts(find({ ...merged(true), ...before }))).toEqual(whole);
  });

  it('is the same for each of them', () => {
    const other = aGateway({
      metadata: aMeta({ name: 'b', namespace: 'shop' }),
    });
    const objects = { ...merged(true), gateways: [aGateway(), other] };
    const found = find(objects, {
      ...PAY_EDGE,
      namespace: 'shop',
      gateway: 'b',
    });

    expect(found.service).toBe(find(objects).service);
    expect(counts(found)).toEqual(whole);
  });

  it.each([
    ['the class is gone', { ...merged(true), gatewayclasses: [] }],
    ['the EnvoyProxy is gone', { ...merged(true), envoyproxies: [] }],
    [
      'the class names another kind since',
      {
        ...merged(true),
        gatewayclasses: [
          aGatewayClass({
            parametersRef: { ...parametersRef, kind: 'ConfigMap' },
          }),
        ],
      },
    ],
    [
      'the class names nothing since',
      { ...merged(true), gatewayclasses: [aGatewayClass()] },
    ],
  ])('is found although %s, since it runs on', (_, objects) => {
    expect(counts(find(objects))).toEqual(whole);
  });

  it.each([
    ['the EnvoyProxy of the class merges none', merged(false)],
    ['their Gateway is gone', { ...merged(true), gateways: [] }],
    [
      'it is of another class',
      {
        ...merged(true),
        ...made({
          name: 'x',
          labels: { 'gateway.envoyproxy.io/owning-gatewayclass': 'other' },
        }),
      },
    ],
  ])('is not looked for where %s', (_, objects) => {
    expect(counts(find(objects))).toEqual(none);
  });
});

describe('of several Services for one Gateway', () => {
  const service = (name: string, type: string): Service =>
    aManagedService({
      metadata: aMeta({
        name,
        namespace: ENVOY_NAMESPACE,
        labels: OWNING_LABELS,
      }),
      type,
    });

  it.each([
    [['b:LoadBalancer', 'a:ClusterIP'], 'b'],
    [['b:LoadBalancer', 'a:LoadBalancer'], 'a'],
    [['b:NodePort', 'a:ClusterIP'], 'a'],
    [['c:ClusterIP', 'b:LoadBalancer', 'a:NodePort'], 'b'],
  ])(
    '%j the one with a load balancer counts, else the first by name: %s',
    (list, name) => {
      const services = list.map(one => {
        const [called, type] = one.split(':');
        return service(called, type);
      });

      for (const order of [services, [...services].reverse()]) {
        expect(find({ services: order }).service?.metadata.name).toBe(name);
      }
    },
  );
});

describe('events', () => {
  const regarding = anEvent().regarding;
  const uid = aTopology().service?.metadata.uid;

  it.each([
    [{ ...regarding, uid }, 1],
    [{ ...regarding, uid: undefined }, 1],
    [{ ...regarding, uid: '' }, 1],
    [{ ...regarding, uid: 'an earlier Service of that name' }, 0],
    [{ ...regarding, kind: 'Pod' }, 0],
    [{ ...regarding, namespace: 'payments' }, 0],
    [{ ...regarding, name: 'other' }, 0],
  ])('regarding %j count: %i', (about, count) => {
    expect(
      find({ events: [anEvent({ regarding: about })] }).events,
    ).toHaveLength(count);
  });

  it('without a readable time are the oldest', () => {
    const events = ['2026-11-23T11:59:00Z', '', 'soon', '2026-11-23T11:01:00Z'];
    const found = find({
      events: events.map((lastSeen, index) =>
        anEvent({ lastSeen, metadata: aMeta({ name: `e${index}` }) }),
      ),
    }).events;

    expect(found.map(({ lastSeen }) => lastSeen)).toEqual([
      '',
      'soon',
      '2026-11-23T11:01:00Z',
      '2026-11-23T11:59:00Z',
    ]);
  });
});

describe('when a controller last acted', () => {
  const at = (component: string, lastSeen: string) =>
    anEvent({ component, lastSeen });
  const [early, late] = ['2026-11-23T11:00:00Z', '2026-11-23T12:00:00Z'];

  it.each([
    ['nobody', [], undefined],
    ['the controller', [at('service', late)], late],
    ['the in-tree controller', [at('service-controller', late)], late],
    [
      'others only',
      [at('kubelet', late), at('deployment-controller', late)],
      undefined,
    ],
    ['both', [at('service', early), at('kubelet', late)], early],
    ['it twice', [at('service', late), at('service', early)], late],
    ['it at no readable time', [at('service', 'soon')], undefined],
    ['it, first unreadably', [at('service', ''), at('service', early)], early],
  ])('is told by the events of %s', (_, events, time) => {
    expect(controllerActedAt(events)).toBe(time);
  });
});

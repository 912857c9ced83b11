import { ENTITY_REF_ANNOTATION, formatEdgeId } from '../identity';
import { emptyCluster, type ClusterObjects } from '../snapshot';
import {
  aGateway,
  aGatewayClass,
  aManagedService,
  aMeta,
  aRoute,
  PAY_EDGE,
} from '../testUtils';
import { indexCluster } from './ClusterIndex';
import { findEdges } from './findEdges';

const edgesOf = (objects: Partial<ClusterObjects>) => {
  const snapshot = emptyCluster('demo-eu');
  return findEdges(
    indexCluster({
      ...snapshot,
      objects: { ...snapshot.objects, ...objects },
    }),
  );
};

const bare = aGateway({
  metadata: aMeta({ name: 'pay-edge' }),
  infrastructure: { annotations: {}, labels: {} },
});
const foreign = aGatewayClass({
  controllerName: 'istio.io/gateway-controller',
});
const annotation = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

const claimed = (name: string, ref: string) =>
  aRoute({
    metadata: aMeta({ name, annotations: { [ENTITY_REF_ANNOTATION]: ref } }),
  });

describe('findEdges', () => {
  it.each([
    ['that Envoy Gateway serves', bare, [aGatewayClass()], true],
    ['of another controller', bare, [foreign], false],
    ['whose class is missing', bare, [], false],
    [
      'whose class is missing, made by this product',
      aGateway({
        ...bare,
        metadata: aMeta({
          name: 'pay-edge',
          labels: { 'app.kubernetes.io/managed-by': 'tls-edge' },
        }),
      }),
      [],
      true,
    ],
    [
      'whose class is missing, with load-balancer settings',
      aGateway({
        ...bare,
        infrastructure: { annotations: { [annotation]: 'x' }, labels: {} },
      }),
      [],
      true,
    ],
    [
      'of another controller, with load-balancer settings in the wrong place',
      aGateway({
        ...bare,
        metadata: aMeta({
          name: 'pay-edge',
          annotations: { [annotation]: 'x' },
        }),
      }),
      [foreign],
      true,
    ],
    ['whose class is missing, with an EnvoyProxy', aGateway(), [], true],
  ])('decides on a Gateway %s', (_, gateway, gatewayclasses, isEdge) => {
    expect(edgesOf({ gateways: [gateway], gatewayclasses })).toEqual(
      isEdge ? [PAY_EDGE] : [],
    );
  });

  it('sorts edges, whatever the order of the snapshot', () => {
    const gateways = ['c', 'a', 'b'].map(name =>
      aGateway({ metadata: aMeta({ name }) }),
    );

    expect(
      edgesOf({ gateways, gatewayclasses: [aGatewayClass()] }).map(
        formatEdgeId,
      ),
    ).toEqual([
      'demo-eu/payments/a',
      'demo-eu/payments/b',
      'demo-eu/payments/c',
    ]);
  });

  it('gives each other tenant of a Gateway an edge of its own', () => {
    expect(
      edgesOf({
        gateways: [aGateway()],
        gatewayclasses: [aGatewayClass()],
        httproutes: [
          claimed('one', 'component:default/one'),
          claimed('one-more', 'component:default/one'),
          claimed('own', 'component:default/pay'),
        ],
      }),
    ).toEqual([PAY_EDGE, { ...PAY_EDGE, scope: 'component:default/one' }]);
  });

  it('finds a load balancer whose Gateway is gone', () => {
    expect(edgesOf({ services: [aManagedService()] })).toEqual([PAY_EDGE]);
  });

  it('names an edge once whose Gateway and Service both exist', () => {
    expect(
      edgesOf({
        gateways: [aGateway()],
        gatewayclasses: [aGatewayClass()],
        services: [aManagedService()],
      }),
    ).toEqual([PAY_EDGE]);
  });

  it('does not take a Service without a load balancer for an edge', () => {
    expect(
      edgesOf({ services: [aManagedService({ type: 'ClusterIP' })] }),
    ).toEqual([]);
  });
});

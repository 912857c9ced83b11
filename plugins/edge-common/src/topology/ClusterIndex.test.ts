import type { ClusterSnapshot } from '../snapshot';
import {
  aClusterSnapshot,
  aGateway,
  aMeta,
  aRoute,
  aService,
} from '../testUtils';
import { follow, indexCluster, lookUp, pointingAt } from './ClusterIndex';
import { RELATIONS } from './relations';
import type { Ref } from './Relation';

const ref: Ref<'gateways'> = {
  part: 'gateways',
  namespace: 'payments',
  name: 'pay-edge',
};

const withRoutes = (httproutes: ClusterSnapshot['objects']['httproutes']) => {
  const snapshot = aClusterSnapshot();
  return indexCluster({
    ...snapshot,
    objects: { ...snapshot.objects, httproutes },
  });
};

describe('ClusterIndex', () => {
  it('looks objects up by namespace and name', () => {
    const index = indexCluster(aClusterSnapshot());

    expect(lookUp(index, ref)?.metadata.name).toBe('pay-edge');
    expect(lookUp(index, { ...ref, namespace: 'other' })).toBeUndefined();
    expect(
      lookUp(index, { part: 'gatewayclasses', name: 'envoy' })?.metadata.name,
    ).toBe('envoy');
  });

  it('follows a relation to what exists, each object once', () => {
    const index = indexCluster(aClusterSnapshot());
    const route = aRoute({
      rules: [...aRoute().rules, ...aRoute().rules],
    });

    expect(follow(index, RELATIONS.backend, route)).toEqual([aService()]);
  });

  it('finds what points at an object that does not exist', () => {
    const index = withRoutes([aRoute()]);
    const missing: Ref<'services'> = {
      part: 'services',
      namespace: 'payments',
      name: 'pay',
    };

    expect(pointingAt(index, RELATIONS.backend, missing)).toEqual([aRoute()]);
  });

  it('tells the two relations from services to their owners apart', () => {
    const index = indexCluster(aClusterSnapshot());

    expect(pointingAt(index, RELATIONS.managedService, ref)).toHaveLength(1);
    expect(
      pointingAt(index, RELATIONS.mergedService, {
        part: 'gatewayclasses',
        name: 'envoy',
      }),
    ).toEqual([]);
  });

  it('sees a list that a watch has replaced', () => {
    const one = aRoute();
    const two = aRoute({ metadata: aMeta({ name: 'two' }) });

    expect(pointingAt(withRoutes([one]), RELATIONS.parent, ref)).toEqual([one]);
    expect(pointingAt(withRoutes([one, two]), RELATIONS.parent, ref)).toEqual([
      one,
      two,
    ]);
  });

  it('leaves references to other kinds of parent alone', () => {
    const route = aRoute({
      parentRefs: [
        {
          group: '',
          kind: 'Service',
          namespace: 'payments',
          name: 'pay-edge',
        },
      ],
    });

    expect(RELATIONS.parent.refs(route)).toEqual([]);
    expect(
      RELATIONS.parameters.refs(
        aGateway({
          infrastructure: {
            annotations: {},
            labels: {},
            parametersRef: { group: '', kind: 'ConfigMap', name: 'x' },
          },
        }),
      ),
    ).toEqual([]);
  });
});

import { aStoredEdge } from '../__fixtures__/aReport';
import { resourceOf } from './edgeResource';
import { edgeRules } from './rules';

const resource = {
  cluster: 'demo-eu',
  namespace: 'payments',
  owners: ['group:default/team-pay', 'group:default/platform'],
};
const { isOwner, inCluster, inNamespace } = edgeRules;

describe('edgeRules', () => {
  it.each([
    [['group:default/platform'], true],
    [['user:default/olga', 'group:default/team-pay'], true],
    [['user:default/olga'], false],
    [[], false],
  ])('owner by claims %j: %s', (claims, expected) => {
    expect(isOwner.apply(resource, { claims })).toBe(expected);
    expect(isOwner.toQuery({ claims })).toEqual({
      field: 'owner',
      values: claims,
    });
  });

  it.each([
    [['demo-eu'], true],
    [['demo-us'], false],
  ])('in clusters %j: %s', (clusters, expected) => {
    expect(inCluster.apply(resource, { clusters })).toBe(expected);
    expect(inCluster.toQuery({ clusters })).toEqual({
      field: 'cluster',
      values: clusters,
    });
  });

  it.each([
    [['shop', 'payments'], true],
    [[], false],
  ])('in namespaces %j: %s', (namespaces, expected) => {
    expect(inNamespace.apply(resource, { namespaces })).toBe(expected);
    expect(inNamespace.toQuery({ namespaces })).toEqual({
      field: 'namespace',
      values: namespaces,
    });
  });

  it('nobody owns an edge without owners', () => {
    expect(isOwner.apply({ ...resource, owners: [] }, { claims: ['x'] })).toBe(
      false,
    );
  });
});

describe('resourceOf', () => {
  it('names each owner once', () => {
    const edge = aStoredEdge({ owner: 'group:default/a' }, [
      { entityRef: 'component:default/x', ownerRef: 'group:default/a' },
      { entityRef: 'component:default/y', ownerRef: 'group:default/b' },
      { entityRef: 'component:default/z' },
    ]);
    expect(resourceOf(edge)).toEqual({
      cluster: 'demo-eu',
      namespace: 'payments',
      owners: ['group:default/a', 'group:default/b'],
    });
  });
});

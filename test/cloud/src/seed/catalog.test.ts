import { parse, parseAllDocuments } from 'yaml';

import { componentFile, portalFile } from './catalog';
import { DEMO_SERVICES } from './services';

const portal = parseAllDocuments(
  portalFile('http://localhost:7103', DEMO_SERVICES),
).map(document => document.toJS());

const named = (kind: string) =>
  portal
    .filter(entity => entity.kind === kind)
    .map(entity => entity.metadata.name);

describe('portalFile', () => {
  it('leads to the component of every service', () => {
    const [location] = portal.filter(entity => entity.kind === 'Location');
    expect(location.spec.targets).toEqual(
      DEMO_SERVICES.map(
        ({ name }) =>
          `http://localhost:7103/demo/${name}/blob/main/catalog-info.yaml`,
      ),
    );
  });

  it('has a group for every owner', () => {
    const owners = portal
      .map(entity => entity.spec.owner)
      .concat(DEMO_SERVICES.map(({ owner }) => `group:default/${owner}`))
      .filter(Boolean);
    const groups = named('Group').map(name => `group:default/${name}`);
    expect(groups).toEqual(expect.arrayContaining(owners));
  });

  it('has each team once, called after its first service', () => {
    const groups = portal.filter(entity => entity.kind === 'Group');
    const names = groups.map(({ metadata }) => metadata.name);
    expect(names).toEqual([...new Set(names)]);
    const payments = groups.find(
      ({ metadata }) => metadata.name === 'team-payments',
    );
    expect(payments.spec.profile.displayName).toBe('Team Payments');
  });

  it('puts olga into team-orders and nora nowhere', () => {
    const users = portal.filter(entity => entity.kind === 'User');
    expect(
      users.map(({ metadata, spec }) => [metadata.name, spec.memberOf]),
    ).toEqual([
      ['olga', ['team-orders']],
      ['nora', []],
    ]);
  });

  it('has the system its components belong to', () => {
    const systems = DEMO_SERVICES.map(
      service => parse(componentFile(service)).spec.system,
    );
    expect(named('System')).toEqual([...new Set(systems)]);
    expect(named('Domain')).toEqual(['commerce']);
  });
});

describe('componentFile', () => {
  const annotationsOf = (index: number) =>
    parse(componentFile(DEMO_SERVICES[index])).metadata.annotations;

  it('names Service, port and namespace', () => {
    expect(annotationsOf(0)).toEqual({
      'backstage.io/kubernetes-id': 'orders',
      'backstage.io/kubernetes-namespace': 'orders',
      'tls-edge.dev/service': 'orders:8080',
    });
  });

  it.each([
    ['login', 'demo-us/login/login-edge'],
    ['shop-api', 'demo-us/platform/shared-gw'],
    ['loyalty', 'demo-us/platform/shared-gw'],
    ['tracking', 'demo-us/tracking/track-edge'],
    ['payments-api', 'demo-us/platform/shared-gw'],
  ])('leads %s to %s in the other cluster', (name, edge) => {
    const index = DEMO_SERVICES.findIndex(service => service.name === name);
    expect(annotationsOf(index)['tls-edge.dev/edge']).toBe(edge);
  });

  it('names the edge of a service that has one', () => {
    expect(annotationsOf(1)['tls-edge.dev/edge']).toBe(
      'demo-eu/payments/pay-edge',
    );
  });
});

import { parse } from 'yaml';

import { DEMO_SERVICES } from './services';
import { sharedGateway, sharedRouteFiles } from './sharedGateway';

const sharing = DEMO_SERVICES.filter(({ sharedHostname }) => sharedHostname);

describe('shared Gateway', () => {
  it('admits routes of every namespace on both listeners', () => {
    const { listeners } = sharedGateway('arn').spec;
    expect(
      listeners.map(({ port, allowedRoutes }) => [port, allowedRoutes]),
    ).toEqual([
      [80, { namespaces: { from: 'All' } }],
      [443, { namespaces: { from: 'All' } }],
    ]);
  });

  it('lets in ListenerSets of every namespace', () => {
    expect(sharedGateway('arn').spec.allowedListeners).toEqual({
      namespaces: { from: 'All' },
    });
  });

  it('is used by three teams', () => {
    expect(sharing.map(({ owner }) => owner)).toEqual([
      'team-payments',
      'team-shop',
      'team-loyalty',
    ]);
  });

  it.each(sharing)(
    'gets the route of $name from its own namespace',
    service => {
      const route = parse(sharedRouteFiles(service)['k8s/route.yaml']);
      expect(route.metadata).toEqual({
        name: service.name,
        namespace: service.namespace,
        annotations: {
          'tls-edge.dev/entity-ref': `component:default/${service.name}`,
        },
      });
      expect(route.spec.hostnames).toEqual([service.sharedHostname]);
      expect(route.spec.rules[0].filters[0].requestHeaderModifier.set).toEqual([
        { name: 'X-Forwarded-Proto', value: 'https' },
      ]);
    },
  );

  it.each(sharing.filter(({ listenerSet }) => !listenerSet))(
    'is the parent that the route of $name names',
    service => {
      const route = parse(sharedRouteFiles(service)['k8s/route.yaml']);
      expect(route.spec.parentRefs).toEqual([
        { name: 'shared-gw', namespace: 'platform', sectionName: 'https' },
      ]);
    },
  );

  it('gets a listener for the name of the team that brings a ListenerSet', () => {
    const [loyalty] = sharing.filter(({ listenerSet }) => listenerSet);
    const files = sharedRouteFiles(loyalty);
    const set = parse(files['k8s/listenerset.yaml']);
    expect(set.metadata).toEqual({
      name: 'loyalty-listeners',
      namespace: 'loyalty',
    });
    expect(set.spec).toEqual({
      parentRef: { name: 'shared-gw', namespace: 'platform' },
      listeners: [
        {
          ...{ name: 'https', port: 443, protocol: 'HTTP' },
          hostname: 'loyalty.us.example.com',
        },
      ],
    });
    expect(parse(files['k8s/route.yaml']).spec.parentRefs).toEqual([
      {
        group: 'gateway.networking.k8s.io',
        kind: 'ListenerSet',
        name: 'loyalty-listeners',
        sectionName: 'https',
      },
    ]);
  });

  it('gets nothing from a service with an edge of its own', () => {
    const own = DEMO_SERVICES.filter(({ edge }) => edge);
    expect(own.map(sharedRouteFiles)).toEqual(own.map(() => ({})));
  });
});

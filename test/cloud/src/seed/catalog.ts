import { DEMO_WORLD } from './demoWorld';
import { SERVICE_PORT } from './services';
import type { DemoService } from './services';
import { SHARED_GATEWAY } from './sharedGateway';
import { toYamlFile } from './toYamlFile';

const API_VERSION = 'backstage.io/v1alpha1';

const SYSTEM = 'storefront';

// Without children: nobody is above a team in this demo.
const groupOf = (name: string, displayName: string) => ({
  apiVersion: API_VERSION,
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', profile: { displayName }, children: [] },
});

const userOf = (name: string, displayName: string, memberOf: string[]) => ({
  apiVersion: API_VERSION,
  kind: 'User',
  metadata: { name },
  spec: { profile: { displayName }, memberOf },
});

// A team with several services is called after the first of them.
const teamsOf = (services: readonly DemoService[]) =>
  services
    .filter(
      ({ owner }, index) =>
        services.findIndex(other => other.owner === owner) === index,
    )
    .map(({ owner, title }) => groupOf(owner, `Team ${title}`));

function edgeAnnotation(service: DemoService) {
  const { clusters, namespace, edge, sharedHostname } = service;
  const gateway = sharedHostname
    ? SHARED_GATEWAY
    : edge && { namespace, name: edge.name };
  return (
    gateway && {
      'tls-edge.dev/edge': `${clusters[0]}/${gateway.namespace}/${gateway.name}`,
    }
  );
}

/** The component of a service as its team describes it. @public */
export const componentFile = (service: DemoService): string =>
  toYamlFile({
    apiVersion: API_VERSION,
    kind: 'Component',
    metadata: {
      name: service.name,
      title: service.title,
      description: service.description,
      annotations: {
        'backstage.io/kubernetes-id': service.name,
        'backstage.io/kubernetes-namespace': service.namespace,
        'tls-edge.dev/service': `${service.name}:${SERVICE_PORT}`,
        ...edgeAnnotation(service),
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: `group:default/${service.owner}`,
      system: SYSTEM,
    },
  });

/** People, teams, the system, and where the components are described. @public */
export const portalFile = (
  gitUrl: string,
  services: readonly DemoService[],
): string =>
  toYamlFile(
    {
      apiVersion: API_VERSION,
      kind: 'Location',
      metadata: { name: 'demo-components' },
      spec: {
        type: 'url',
        targets: services.map(
          ({ name }) =>
            `${gitUrl}/${DEMO_WORLD.gitOwner}/${name}/blob/main/catalog-info.yaml`,
        ),
      },
    },
    {
      apiVersion: API_VERSION,
      kind: 'Domain',
      metadata: { name: 'commerce', title: 'Commerce' },
      spec: { owner: 'group:default/platform' },
    },
    {
      apiVersion: API_VERSION,
      kind: 'System',
      metadata: { name: SYSTEM, title: 'Storefront' },
      spec: { owner: 'group:default/platform', domain: 'commerce' },
    },
    groupOf('platform', 'Platform team'),
    ...teamsOf(services),
    userOf('olga', 'Olga', ['team-orders']),
    userOf('nora', 'Nora', []),
  );

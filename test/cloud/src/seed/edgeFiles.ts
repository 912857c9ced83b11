import {
  buildEdge,
  edgeFolder,
  parseEdgeConfig,
  parseEdgeRequest,
  renderBundle,
} from '@tls-edge/backstage-plugin-edge-common';
import type { RequestContext } from '@tls-edge/backstage-plugin-edge-common';

import { DEMO_CLUSTERS } from './demoClusters';
import type { ClusterName } from './demoClusters';
import { DEMO_WORLD } from './demoWorld';
import { EDGE_MISTAKES } from './edgeMistakes';
import { SERVICE_PORT } from './services';
import type { DemoService } from './services';

const CONFIG = parseEdgeConfig({
  clusters: Object.values(DEMO_CLUSTERS).map(({ name, region }) => ({
    name,
    inCluster: true,
    aws: { accountId: DEMO_WORLD.accountId, region, clusterName: name },
  })),
  environments: Object.values(DEMO_CLUSTERS).map(
    ({ name, environment, certificates }) => ({
      name: environment,
      cluster: name,
      gatewayClass: DEMO_WORLD.gatewayClass,
      certificates: Object.entries(certificates).map(([hostname, arn]) => ({
        hostnames: [hostname],
        arn,
      })),
    }),
  ),
  // As in app-config.yaml: the platform lets teams choose between its two controllers.
  policy: { allowed: { loadBalancerClass: ['eks.amazonaws.com/nlb'] } },
});

function environmentOf(cluster: ClusterName) {
  const found = CONFIG.environments.find(one => one.cluster === cluster);
  if (!found) {
    throw new Error(`No environment leads to cluster '${cluster}'`);
  }
  return found;
}

function contextOf(service: DemoService): RequestContext {
  const [cluster] = service.clusters;
  const { accountId } = DEMO_WORLD;
  const { region } = DEMO_CLUSTERS[cluster];
  return {
    policy: CONFIG.policy,
    environment: environmentOf(cluster),
    cluster: { name: cluster, region, accountId },
    entity: {
      ref: `component:default/${service.name}`,
      name: service.name,
      title: service.title,
      owner: `group:default/${service.owner}`,
      namespace: service.namespace,
      service: `${service.name}:${SERVICE_PORT}`,
    },
  };
}

/**
 * What the portal would have written for the service's edge, with the mistake its story needs made by hand afterwards.
 * @public
 */
export function edgeFiles(
  service: DemoService,
): Readonly<Record<string, string>> {
  if (!service.edge) {
    return {};
  }
  const { name, hostname, loadBalancerClass } = service.edge;
  const context = contextOf(service);
  const request = parseEdgeRequest(
    {
      name,
      hostnames: [hostname],
      replicas: 2,
      ...(loadBalancerClass && { loadBalancerClass }),
      routes: [{ path: '/', service: service.name, port: SERVICE_PORT }],
    },
    context,
  );
  const folder = edgeFolder({
    environment: context.environment.name,
    name,
  });
  const mistakes = EDGE_MISTAKES[name] ?? {};
  return Object.fromEntries(
    renderBundle(buildEdge(request, context)).map(({ path, content }) => [
      `${folder}/${path}`,
      mistakes[path]?.(content) ?? content,
    ]),
  );
}

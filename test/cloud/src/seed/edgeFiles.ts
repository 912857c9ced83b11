import {
  buildEdge,
  edgeFolder,
  parseEdgeConfig,
  parseEdgeRequest,
  renderBundle,
} from '@tls-edge/backstage-plugin-edge-common';
import type { RequestContext } from '@tls-edge/backstage-plugin-edge-common';

import { DEMO_WORLD } from './demoWorld';
import { EDGE_MISTAKES } from './edgeMistakes';
import { SERVICE_PORT } from './services';
import type { DemoService } from './services';

const { accountId, region, cluster, environment } = DEMO_WORLD;

const CONFIG = parseEdgeConfig({
  clusters: [
    {
      name: cluster,
      inCluster: true,
      aws: { accountId, region, clusterName: cluster },
    },
  ],
  environments: [
    {
      name: environment,
      cluster,
      gatewayClass: DEMO_WORLD.gatewayClass,
      certificates: [
        { hostnames: ['*.example.com'], arn: DEMO_WORLD.certificateArn },
      ],
    },
  ],
});

const contextOf = (service: DemoService): RequestContext => ({
  policy: CONFIG.policy,
  environment: CONFIG.environments[0],
  cluster: { name: cluster, region, accountId },
  entity: {
    ref: `component:default/${service.name}`,
    name: service.name,
    title: service.title,
    owner: `group:default/${service.owner}`,
    namespace: service.namespace,
    service: `${service.name}:${SERVICE_PORT}`,
  },
});

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
  const { name, hostname } = service.edge;
  const context = contextOf(service);
  const request = parseEdgeRequest(
    {
      name,
      hostnames: [hostname],
      replicas: 2,
      routes: [{ path: '/', service: service.name, port: SERVICE_PORT }],
    },
    context,
  );
  const folder = edgeFolder({ environment, name });
  const mistakes = EDGE_MISTAKES[name] ?? {};
  return Object.fromEntries(
    renderBundle(buildEdge(request, context)).map(({ path, content }) => [
      `${folder}/${path}`,
      mistakes[path]?.(content) ?? content,
    ]),
  );
}

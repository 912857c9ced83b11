import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v4';

import { edgeResourceRef } from './edgeResource';

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Edges of which one of these entities is an owner',
  resourceRef: edgeResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, such as the ownership refs of a user'),
  }),
  apply: ({ owners }, { claims }) =>
    owners.some(owner => claims.includes(owner)),
  toQuery: ({ claims }) => ({ field: 'owner', values: claims }),
});

const inCluster = createPermissionRule({
  name: 'IN_CLUSTER',
  description: 'Edges in one of these clusters',
  resourceRef: edgeResourceRef,
  paramsSchema: z.object({
    clusters: z.array(z.string()).describe('Names from edge.clusters'),
  }),
  apply: ({ cluster }, { clusters }) => clusters.includes(cluster),
  toQuery: ({ clusters }) => ({ field: 'cluster', values: clusters }),
});

const inNamespace = createPermissionRule({
  name: 'IN_NAMESPACE',
  description: 'Edges whose Gateway is in one of these namespaces',
  resourceRef: edgeResourceRef,
  paramsSchema: z.object({
    namespaces: z.array(z.string()).describe('Kubernetes namespaces'),
  }),
  apply: ({ namespace }, { namespaces }) => namespaces.includes(namespace),
  toQuery: ({ namespaces }) => ({ field: 'namespace', values: namespaces }),
});

/** @internal */
export const edgeRules = { isOwner, inCluster, inNamespace };

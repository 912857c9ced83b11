import type { IReferenceGrant } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1beta1/ReferenceGrant';

import type { Edge } from '../edge';
import { metadata } from './metadata';

/** In `v1beta1`, which clusters before Gateway API 1.5 serve as well as later ones. @internal */
export const referenceGrant = (
  edge: Edge,
  { name, namespace, services }: Edge['grants'][number],
) =>
  ({
    apiVersion: 'gateway.networking.k8s.io/v1beta1',
    kind: 'ReferenceGrant',
    metadata: metadata(edge, name, namespace),
    spec: {
      from: [
        {
          group: 'gateway.networking.k8s.io',
          kind: edge.routes[0].kind,
          namespace: edge.namespace,
        },
      ],
      to: services.map(service => ({
        group: '',
        kind: 'Service',
        name: service,
      })),
    },
  } satisfies IReferenceGrant);

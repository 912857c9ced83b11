import type { Edge } from '../edge';
import { MANIFEST_HASH_ANNOTATION } from '../identity';
import { dropEmpty, hashValue, isRecord } from '../request';
import { backendTrafficPolicy } from './backendTrafficPolicy';
import { clientTrafficPolicy } from './clientTrafficPolicy';
import { envoyProxy } from './envoyProxy';
import { gateway } from './gateway';
import type { Manifest, ManifestObject } from './Manifest';
import { referenceGrant } from './referenceGrant';
import { appRoute, grpcRoute, redirectRoute } from './routes';

interface Draft {
  readonly path: string;
  readonly object: ManifestObject;
}

const numbered = (name: string, index: number): string =>
  index === 0 ? `${name}.yaml` : `${name}-${index + 1}.yaml`;

const policyDrafts = (edge: Edge): Draft[] => [
  ...(edge.clients
    ? [
        {
          path: 'client-traffic-policy.yaml',
          object: clientTrafficPolicy(edge, edge.clients),
        },
      ]
    : []),
  ...(edge.backends
    ? [
        {
          path: 'backend-traffic-policy.yaml',
          object: backendTrafficPolicy(edge, edge.backends),
        },
      ]
    : []),
  ...edge.grants.map((grant, index) => ({
    path: numbered('referencegrant', index),
    object: referenceGrant(edge, grant),
  })),
];

const drafts = (edge: Edge): Draft[] => [
  { path: 'gateway.yaml', object: gateway(edge) },
  ...(edge.carrier === 'envoyproxy'
    ? [{ path: 'envoyproxy.yaml', object: envoyProxy(edge) }]
    : []),
  ...(edge.redirect
    ? [
        {
          path: 'route-redirect.yaml',
          object: redirectRoute(edge, edge.redirect),
        },
      ]
    : []),
  ...edge.routes.map((route, index) => ({
    path: numbered('route-app', index),
    object:
      route.kind === 'GRPCRoute'
        ? grpcRoute(edge, route)
        : appRoute(edge, route),
  })),
  ...policyDrafts(edge),
];

const withoutEmpty = ({ path, object }: Draft): Draft => {
  const spec = dropEmpty(object.spec);
  return { path, object: { ...object, spec: isRecord(spec) ? spec : {} } };
};

/**
 * First 16 hex digits of SHA-256 over the rendered set, before it carries this very hash.
 * @public
 */
export const manifestHash = (edge: Edge): string =>
  hashValue(drafts(edge).map(withoutEmpty));

/**
 * The third step of the wish: the objects of an edge, each in its file. Deterministic: the same
 * edge gives the same objects in the same order.
 * @public
 */
export const renderManifests = (edge: Edge): Manifest[] => {
  const hash = manifestHash(edge);
  return drafts(edge)
    .map(withoutEmpty)
    .map(({ path, object }) => ({
      path,
      object: {
        ...object,
        metadata: {
          ...object.metadata,
          annotations: {
            ...object.metadata.annotations,
            [MANIFEST_HASH_ANNOTATION]: hash,
          },
        },
      },
    }));
};

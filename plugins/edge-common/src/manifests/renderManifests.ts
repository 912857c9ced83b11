import type { Edge } from '../edge';
import { MANIFEST_HASH_ANNOTATION } from '../identity';
import { dropEmpty, hashValue, isRecord } from '../request';
import { envoyProxy } from './envoyProxy';
import { gateway } from './gateway';
import type { Manifest, ManifestObject } from './Manifest';
import { appRoute, redirectRoute } from './routes';

interface Draft {
  readonly path: string;
  readonly object: ManifestObject;
}

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
    path: index === 0 ? 'route-app.yaml' : `route-app-${index + 1}.yaml`,
    object: appRoute(edge, route),
  })),
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

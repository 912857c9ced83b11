import type { BackendRef, HttpRoute, ReferenceGrant } from '../../snapshot';

const ROUTES = 'gateway.networking.k8s.io';

/** Whether a grant lets routes like this one refer to a backend (Gateway API, ReferenceGrant). @internal */
export const isGranted = (
  grants: readonly ReferenceGrant[],
  { kind, metadata }: HttpRoute,
  ref: BackendRef,
): boolean =>
  grants.some(
    ({ namespace, from, to }) =>
      namespace === ref.namespace &&
      from.some(
        one =>
          one.group === ROUTES &&
          one.kind === kind &&
          one.namespace === metadata.namespace,
      ) &&
      to.some(
        one =>
          one.group === ref.group &&
          one.kind === ref.kind &&
          (one.name ?? ref.name) === ref.name,
      ),
  );

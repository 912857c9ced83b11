import {
  entityOwners,
  type EdgeConfig,
  type EdgeEnvironment,
  type EntityFacts,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EnvironmentList } from '@tls-edge/backstage-plugin-edge-common/report';

import type { EdgeResource } from '../permissions/edgeResource';

/**
 * The namespace an entity's edge would live in.
 * @internal
 */
export const namespaceOf = (
  environment: EdgeEnvironment,
  entity: EntityFacts | undefined,
): string | undefined => environment.namespace ?? entity?.namespace;

const schemeOf = (
  { preset, defaults }: EdgeEnvironment,
  { policy }: EdgeConfig,
): string | undefined =>
  defaults.scheme ??
  (preset ? policy.presets[preset]?.scheme : undefined) ??
  policy.defaults.scheme;

/** @internal */
export interface EnvironmentsOptions {
  readonly config: EdgeConfig;
  /** The entity the edge is for, when one is chosen already. */
  readonly entity?: EntityFacts;
  readonly allows: (resource: EdgeResource) => boolean;
}

/**
 * The environments in which the caller may ask for an edge of this entity.
 * @internal
 */
export const listEnvironments = ({
  config,
  entity,
  allows,
}: EnvironmentsOptions): EnvironmentList => ({
  items: config.environments
    .filter(environment =>
      allows({
        cluster: environment.cluster,
        namespace: namespaceOf(environment, entity) ?? '',
        owners: entity ? entityOwners(entity) : [],
      }),
    )
    .map(environment => ({
      name: environment.name,
      cluster: environment.cluster,
      namespace: namespaceOf(environment, entity),
      preset: environment.preset,
      scheme: schemeOf(environment, config),
      certificateHostnames: [
        ...new Set(
          environment.certificates.flatMap(({ hostnames }) => hostnames),
        ),
      ].sort(),
    })),
});

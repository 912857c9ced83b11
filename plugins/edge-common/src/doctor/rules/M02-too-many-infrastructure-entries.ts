import { gatewayRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';

/** Gateway API, `GatewayInfrastructure`: `maxProperties` of its two maps. */
const LIMITS = [
  { field: 'annotations', most: 16 },
  { field: 'labels', most: 8 },
] as const;

/** The schema of the Gateway refuses more, before any controller sees it. @internal */
export const tooManyInfrastructureEntries: DoctorRule = {
  id: 'M02',
  name: 'too-many-infrastructure-entries',
  title: 'The Gateway has too many infrastructure annotations or labels',
  severity: 'error',
  impact: 'outage',
  hop: 'gateway',
  needs: ['manifests'],
  reads: ['gateways'],
  explains: [],
  docs: 'A Gateway takes at most 16 annotations and 8 labels under `spec.infrastructure`, and the API server refuses a manifest with more. The settings of a load balancer soon need more than that; `envoyService.annotations` of an EnvoyProxy has no such limit, and changing them does not restart Envoy.',
  check: ({ topology: { gateway } }) =>
    gateway
      ? LIMITS.flatMap(({ field, most }) => {
          const count = Object.keys(gateway.infrastructure[field]).length;
          return count > most
            ? [
                {
                  object: gatewayRef(gateway),
                  path: `spec.infrastructure.${field}`,
                  message: `The cluster refuses the Gateway ${gateway.metadata.name}, because it has ${count} infrastructure ${field} and only ${most} are allowed.`,
                  observed: String(count),
                  expected: `at most ${most}`,
                  remedy: `Move the ${field} to envoyService.${field} of an EnvoyProxy.`,
                },
              ]
            : [];
        })
      : [],
};

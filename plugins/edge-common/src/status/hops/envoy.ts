import type { HopAssessor } from '../HopAssessor';
import { annotationFacts } from './envoyAnnotations';
import { deploymentFacts } from './envoyDeployment';
import { serviceFacts } from './envoyService';

/**
 * Hop 4: Envoy runs, and its Service says what was asked.
 * @internal
 */
export const envoy: HopAssessor = {
  hop: 'envoy',
  reads: ['deployments', 'services', 'pods', 'endpointslices'],
  usualSeconds: 30,
  assess: observation => {
    const { deployment, pods } = observation.topology;
    const wanted = deployment?.replicas ?? pods.length;
    const available =
      deployment?.availableReplicas ??
      pods.filter(({ conditions }) =>
        conditions.some(
          ({ type, status }) => type === 'Ready' && status === 'True',
        ),
      ).length;
    return {
      ready: `Envoy runs with ${available} of ${wanted} replicas available.`,
      badge: wanted > 0 ? `${available}/${wanted}` : undefined,
      facts: [
        ...serviceFacts(observation),
        ...deploymentFacts(observation),
        ...annotationFacts(observation),
      ],
    };
  },
};

import { envoyProxyRef } from '../../status';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** What it holds runs with Envoy Gateway's rights in Envoy Gateway's namespace. @internal */
export const farReachingEnvoyProxy: DoctorRule = {
  id: 'M71',
  name: 'far-reaching-envoy-proxy',
  title: 'An EnvoyProxy reaches beyond its edge',
  severity: 'error',
  impact: 'risk',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: [],
  docs: 'The pods that an EnvoyProxy describes run in the namespace of Envoy Gateway. Image, init containers, environment, volumes, patches and bootstrap in it let a team run its own code there and mount what lies there. The EnvoyProxy of a team should hold the Service, replicas, autoscaling, disruption budget, placement, resources and shutdown; the rest is the matter of the platform team and belongs into the EnvoyProxy of the class. Where Envoy runs in the namespace of the Gateway itself the rule is quiet.',
  check: ({ topology: { envoyProxy, service } }) => {
    const fields = envoyProxy?.farReachingFields ?? [];
    const runsAtHome =
      service?.metadata.namespace === envoyProxy?.metadata.namespace;
    return envoyProxy && fields.length > 0 && !(service && runsAtHome)
      ? [
          {
            object: envoyProxyRef(envoyProxy),
            path: fields[0],
            message: `Whoever may edit the EnvoyProxy ${envoyProxy.metadata.name} can act in the namespace of Envoy Gateway, because it sets fields that reach beyond the edge.`,
            observed: fields.join(', '),
            expected:
              'Service, replicas, autoscaling, budget, placement, resources and shutdown only',
            remedy: `Ask the platform team to take ${listWords(
              fields,
            )} over into the EnvoyProxy of the class, and remove it here.`,
          },
        ]
      : [];
  },
};

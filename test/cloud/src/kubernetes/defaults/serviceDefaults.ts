import { asList, asObject } from '../object/json';
import { KubeDraft } from '../object/KubeObject';

function portDefaults(port: unknown) {
  const given = asObject(port);
  return { protocol: 'TCP', targetPort: given.port, ...given };
}

const loadBalancer = {
  allocateLoadBalancerNodePorts: true,
  externalTrafficPolicy: 'Cluster',
};

/** Defaults of a Service that need no knowledge of other Services. @internal */
export function serviceDefaults(service: KubeDraft): KubeDraft {
  const spec = asObject(service.spec);
  return {
    ...service,
    spec: {
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      sessionAffinity: 'None',
      type: 'ClusterIP',
      ...(spec.type === 'LoadBalancer' ? loadBalancer : {}),
      ...spec,
      ports: asList(spec.ports).map(portDefaults),
    },
    status: service.status ?? { loadBalancer: {} },
  };
}

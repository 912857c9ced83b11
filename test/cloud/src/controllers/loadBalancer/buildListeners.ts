import { keyOf } from '../objects/ClusterObject';
import { Service, ServicePort } from '../objects/core';
import { trackingTags } from './awsNames';
import { LoadBalancerSettings } from './LoadBalancerSettings';
import { ListenerWish, TargetGroupWish } from './Model';
import { ModelError } from './ModelError';
import { ServiceAnnotations } from './ServiceAnnotations';

/** What Kubernetes' users get who name no policy. */
const DEFAULT_SSL_POLICY = 'ELBSecurityPolicy-2016-08';

const alpnPolicies = [
  'None',
  'HTTP1Only',
  'HTTP2Only',
  'HTTP2Optional',
  'HTTP2Preferred',
];

function names({ name, port }: ServicePort): readonly string[] {
  return [String(port), ...(name ? [name] : [])];
}

/** Entries of `ssl-ports` that are no port of the Service stop everything. */
function requireUsedPorts(
  sslPorts: readonly string[],
  ports: readonly ServicePort[],
): void {
  const known = new Set(ports.flatMap(names));
  const unused = sslPorts.filter(entry => !known.has(entry));
  if (unused.length > 0) {
    throw new ModelError(
      `Unused port in ssl-ports annotation [${unused.join(' ')}]`,
    );
  }
}

function alpnPolicyOf(annotations: ServiceAnnotations): string | undefined {
  const policy = annotations.text('alpn-policy');
  if (policy !== undefined && !alpnPolicies.includes(policy)) {
    throw new ModelError(
      `invalid ALPN policy ${policy}, policy must be one of [${alpnPolicies.join(
        ', ',
      )}]`,
    );
  }
  return policy === 'None' ? undefined : policy;
}

/**
 * The listeners of a Service, one per port: TLS where there is a certificate and `ssl-ports`
 * names the port or is not given at all.
 * @throws ModelError for entries of `ssl-ports` without a port, and for unknown ALPN policies
 * @internal
 */
export function buildListeners(
  settings: LoadBalancerSettings,
  service: Service,
  groups: readonly TargetGroupWish[],
): readonly ListenerWish[] {
  const annotations = new ServiceAnnotations(service.metadata.annotations);
  const certificates = annotations.list('ssl-cert');
  const sslPorts = annotations.list('ssl-ports');
  const stack = keyOf(service);
  requireUsedPorts(sslPorts, service.spec.ports);
  return service.spec.ports.map((port, index) => {
    const isTls =
      certificates.length > 0 &&
      port.protocol !== 'UDP' &&
      (sslPorts.length === 0 ||
        names(port).some(name => sslPorts.includes(name)));
    const plain = port.protocol === 'UDP' ? 'UDP' : 'TCP';
    return {
      port: port.port,
      protocol: isTls ? 'TLS' : plain,
      targetGroupName: groups[index].name,
      certificates: isTls ? certificates : [],
      sslPolicy: isTls
        ? annotations.text('ssl-negotiation-policy') ?? DEFAULT_SSL_POLICY
        : undefined,
      alpnPolicy: isTls ? alpnPolicyOf(annotations) : undefined,
      tags: {
        ...annotations.map('additional-resource-tags'),
        ...trackingTags(settings, stack, String(port.port)),
      },
    };
  });
}

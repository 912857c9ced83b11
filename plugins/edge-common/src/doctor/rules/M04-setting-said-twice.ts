import { countingProxies, gatewayRef } from '../../status';
import type { DoctorRule } from '../DoctorRule';

/** The EnvoyProxy wins on equal keys (envoyproxy/gateway resource_provider.go). @internal */
export const settingSaidTwice: DoctorRule = {
  id: 'M04',
  name: 'setting-said-twice',
  title: 'The Gateway and its EnvoyProxy say different things',
  severity: 'warning',
  impact: 'none',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: [],
  docs: 'An annotation can reach the Service of Envoy from `spec.infrastructure.annotations` of the Gateway and from `envoyService.annotations` of its EnvoyProxy or that of the class. With different values the EnvoyProxy wins, and the value on the Gateway is dead: whoever changes it there changes nothing, except that all Envoy pods restart.',
  check: ({ topology }) => {
    const { gateway } = topology;
    return gateway
      ? Object.entries(gateway.infrastructure.annotations).flatMap(
          ([key, value]) => {
            const winner = countingProxies(topology).find(
              ({ serviceAnnotations }) => serviceAnnotations[key] !== undefined,
            );
            return winner && winner.serviceAnnotations[key] !== value
              ? [
                  {
                    object: gatewayRef(gateway),
                    path: `spec.infrastructure.annotations['${key}']`,
                    message: `The value of ${key} on the Gateway ${gateway.metadata.name} has no effect, because the EnvoyProxy ${winner.metadata.name} has another one and wins.`,
                    observed: value,
                    expected: winner.serviceAnnotations[key],
                    remedy: 'Remove the annotation from the Gateway.',
                  },
                ]
              : [];
          },
        )
      : [];
  },
};

import type { Policy } from '../../snapshot';
import { policyRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { isHttps, silentRules } from '../facts/forwardedProto';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

const isInVain =
  ({ id }: EdgeTopology) =>
  ({ earlyHeaders, trustsForwardedHeaders, targets }: Policy): boolean =>
    earlyHeaders.some(isHttps) &&
    !trustsForwardedHeaders &&
    targets.some(({ kind, name }) => kind === 'Gateway' && name === id.gateway);

/** Envoy writes the scheme of its own connection after early headers (verified with Envoy 1.40). @internal */
export const earlyHeaderOverwritten: DoctorRule = {
  id: 'M26',
  name: 'early-header-overwritten',
  title: 'The early header X-Forwarded-Proto is overwritten by Envoy',
  severity: 'warning',
  impact: 'risk',
  hop: 'routes',
  needs: ['manifests'],
  reads: [
    'gateways',
    'envoyproxies',
    'services',
    'httproutes',
    'clienttrafficpolicies',
  ],
  explains: [],
  docs: 'A ClientTrafficPolicy can set X-Forwarded-Proto in `headers.earlyRequestHeaders`, but Envoy then writes the scheme of its own connection over it, which is http behind an NLB that ends TLS. Nothing reports that. The header stays only together with `clientIPDetection.xForwardedFor` or `customHeader`, where clients can forge their address; `directSourceIP` does not help. A RequestHeaderModifier in each rule of the routes works everywhere.',
  check: ({ topology }) =>
    topology.routes.some(route => silentRules(topology, route).length > 0)
      ? topology.policies.filter(isInVain(topology)).map(policy => ({
          object: policyRef(policy),
          path: 'spec.headers.earlyRequestHeaders',
          message: `The applications behind ${edgeAddress(
            topology,
          )} still see http, because Envoy overwrites the X-Forwarded-Proto that the policy ${
            policy.metadata.name
          } sets early.`,
          observed: 'an early header without clientIPDetection',
          expected: 'a RequestHeaderModifier in each rule',
          remedy:
            'Add a RequestHeaderModifier that sets X-Forwarded-Proto to https to each rule of the routes, and remove the early header.',
        }))
      : [],
};

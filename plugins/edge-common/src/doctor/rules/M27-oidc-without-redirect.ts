import type { Policy } from '../../snapshot';
import { policyRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { decryptedListeners } from '../facts/listeners';
import type { DoctorRule } from '../DoctorRule';

/** What Envoy Gateway writes where nothing is said (envoyproxy/gateway oidc_types.go). */
const DEFAULT = '%REQ(x-forwarded-proto)%://%REQ(:authority)%/oauth2/callback';

const isHttps = (url: string): boolean => /^https:\/\//i.test(url);

/**
 * The made-up address is right only where Envoy keeps a forwarded scheme before its own filters
 * run; a header that a route sets comes after them.
 */
const keepsScheme = ({ id, policies }: EdgeTopology): boolean =>
  policies.some(
    ({ trustsForwardedHeaders, earlyHeaders, targets }) =>
      trustsForwardedHeaders &&
      earlyHeaders.some(
        ({ name, value }) =>
          name.toLowerCase() === 'x-forwarded-proto' && value === 'https',
      ) &&
      targets.some(
        ({ kind, name }) => kind === 'Gateway' && name === id.gateway,
      ),
  );

const leadsAstray = (topology: EdgeTopology, { oidc }: Policy): boolean => {
  if (!oidc) {
    return false;
  }
  return oidc.redirectUrl === undefined
    ? !keepsScheme(topology)
    : !isHttps(oidc.redirectUrl) &&
        !(
          oidc.redirectUrl.includes('x-forwarded-proto') &&
          keepsScheme(topology)
        );
};

/** Filters of Envoy run before routes set headers, so OIDC sees the scheme of the inner hop. @internal */
export const oidcWithoutRedirect: DoctorRule = {
  id: 'M27',
  name: 'oidc-without-redirect',
  title: 'OIDC returns people to http',
  severity: 'warning',
  impact: 'risk',
  hop: 'gateway',
  needs: ['manifests'],
  reads: [
    'gateways',
    'securitypolicies',
    'clienttrafficpolicies',
    'envoyproxies',
    'services',
  ],
  explains: [],
  docs: 'After sign-in the provider sends people back to the address that the SecurityPolicy names in `oidc.redirectURL`. Without one, Envoy makes it from X-Forwarded-Proto, which is http behind a load balancer that ends TLS: the provider refuses the address, or people come back over plain http and lose their session. A header that a route sets does not help, since OIDC runs before it. An explicit https address always does.',
  check: ({ topology }) =>
    decryptedListeners(topology).length > 0
      ? topology.policies
          .filter(policy => leadsAstray(topology, policy))
          .map(policy => ({
            object: policyRef(policy),
            path: 'spec.oidc.redirectURL',
            message: `People who sign in to ${edgeAddress(
              topology,
            )} are sent back to http, because the SecurityPolicy ${
              policy.metadata.name
            } names no https address to return to.`,
            observed: policy.oidc?.redirectUrl ?? `not set: ${DEFAULT}`,
            expected: 'https://<host name>/oauth2/callback',
            remedy:
              'Set oidc.redirectURL to the https address of the edge with /oauth2/callback, and register it with the provider.',
          }))
      : [],
};

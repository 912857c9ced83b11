import { awsRef } from '../../status';
import type { DoctorRule, Seen } from '../DoctorRule';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';

const KEY = 'deletion_protection.enabled';

/** As platforms call the environment that must not break: `production`, `prod-eu`, `live`. */
const isProduction = (environment: string): boolean =>
  /(?:^|[-_.])(?:prod|production|prd|live)(?:[-_.]|$)/i.test(environment);

const isProtected = ({ topology }: Seen): boolean =>
  topology.loadBalancer?.attributes[KEY] === 'true';

/** Silence is no decision; `false` in the annotations is one, and what the first step of a retirement writes. */
const isDecided = ({ topology }: Seen): boolean =>
  askedNlb(topology).deletionProtection !== undefined ||
  topology.service?.metadata.deletionTimestamp !== undefined;

/** Protection is what stands between a deleted Gateway and a lost DNS name (LBC model_builder.go). @internal */
export const notProtected: DoctorRule = {
  id: 'A24',
  name: 'not-protected',
  title:
    'The load balancer of a production edge is not protected from deletion',
  severity: 'warning',
  impact: 'risk',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['gateways', 'envoyproxies', 'services', 'elbv2'],
  explains: [],
  docs: 'Whoever deletes the Gateway, its namespace or its Service takes the load balancer with it, and the next one has another DNS name. With `deletion_protection.enabled=true` in the annotations the controller refuses that, and the load balancer stays. It does not help against a change of the scheme. The rule looks at edges whose request names an environment called production (prod, prd, live), and is quiet where `false` is written down.',
  cannotTell: ({ environment }) =>
    environment === undefined
      ? 'no request tells the environment of the edge'
      : undefined,
  check: seen => {
    const { topology, environment } = seen;
    const { loadBalancer } = topology;
    return loadBalancer &&
      environment !== undefined &&
      isProduction(environment) &&
      !isProtected(seen) &&
      !isDecided(seen)
      ? [
          {
            object: awsRef('LoadBalancer', loadBalancer.arn),
            path: KEY,
            message: `Deleting the Gateway takes the load balancer of ${edgeAddress(
              topology,
            )} and its DNS name away at once, because deletion protection is off.`,
            observed: loadBalancer.attributes[KEY] ?? 'not set',
            expected: `true in ${environment}`,
            remedy:
              'Set deletion_protection.enabled=true in aws-load-balancer-attributes, or =false if that is meant.',
          },
        ]
      : [];
  },
};

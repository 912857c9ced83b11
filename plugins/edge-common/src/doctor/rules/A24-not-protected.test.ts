import {
  ago,
  aLoadBalancer,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  LOAD_BALANCER_ARN,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { notProtected } from './A24-not-protected';

const inEnvironment = (
  environment: string | undefined,
  topology: Partial<EdgeTopology> = {},
) => aSeen(topology, { environment });
const asking = (value: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      'service.beta.kubernetes.io/aws-load-balancer-attributes': `deletion_protection.enabled=${value}`,
    },
  }),
});
const having = (attributes: Record<string, string>) => ({
  loadBalancer: aLoadBalancer({ attributes }),
});

describeRule(notProtected, {
  fires: {
    'production without protection': {
      seen: inEnvironment('production'),
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      message:
        'Deleting the Gateway takes the load balancer of https://pay.example.com and its DNS name away at once, because deletion protection is off.',
      observed: 'false',
      expected: 'true in production',
    },
    'a production of one region': {
      seen: inEnvironment('prod-eu', having({})),
      observed: 'not set',
    },
    'another word for it': { seen: inEnvironment('eu_live') },
  },
  quiet: {
    'protection that is on': inEnvironment(
      'production',
      having({ 'deletion_protection.enabled': 'true' }),
    ),
    'protection that is asked for and off, which A22 tells': inEnvironment(
      'production',
      asking('true'),
    ),
    'a decision against it': inEnvironment('production', asking('false')),
    'a test environment': inEnvironment('staging'),
    'an environment that only sounds like it': inEnvironment('reproduction'),
    'a Service that is being deleted': inEnvironment('production', {
      service: aManagedService({
        metadata: aMeta({
          name: ENVOY_NAME,
          namespace: ENVOY_NAMESPACE,
          deletionTimestamp: ago(60),
        }),
      }),
    }),
    'no load balancer': inEnvironment('production', {
      loadBalancer: undefined,
    }),
  },
  unable: {
    'an edge nobody requested through the portal': {
      seen: inEnvironment(undefined),
      reason: 'no request tells the environment of the edge',
    },
  },
});

import {
  aCondition,
  aGateway,
  ago,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { settingsNotCarried } from './K12-settings-not-carried';

const POLICY =
  'service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy';

const carrying = (
  annotations: Record<string, string>,
  overrides: Partial<ReturnType<typeof aMeta>> = {},
) => ({
  service: aManagedService({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      annotations,
      ...overrides,
    }),
  }),
});
const edited = { ...PAY_EDGE_ANNOTATIONS, [POLICY]: 'other' };

describeRule(settingsNotCarried, {
  fires: {
    'a setting that somebody edited on the Service': {
      seen: aSeen(carrying(edited)),
      path: 'metadata.annotations',
      message: `The load balancer of https://pay.example.com is not set up as asked, because 1 setting of EnvoyProxy pay-edge did not reach the Service ${ENVOY_NAME}.`,
      observed: `${POLICY}: other`,
      expected: `${POLICY}: ELBSecurityPolicy-TLS13-1-2-2021-06`,
    },
    'settings that never arrived': {
      seen: aSeen(carrying({})),
      message: expect.stringContaining('9 settings of EnvoyProxy pay-edge'),
      observed: expect.stringContaining(`${POLICY}: not set`),
    },
    'a setting of the Gateway': {
      seen: aSeen({
        envoyProxy: undefined,
        gateway: aGateway({
          infrastructure: { annotations: { [POLICY]: 'asked' }, labels: {} },
        }),
      }),
      message: expect.stringContaining('1 setting of Gateway pay-edge'),
    },
    'a setting of the class': {
      seen: aSeen({
        envoyProxy: undefined,
        classEnvoyProxy: anEnvoyProxy({
          serviceAnnotations: { [POLICY]: 'asked' },
        }),
        gateway: aGateway({ infrastructure: { annotations: {}, labels: {} } }),
      }),
      message: expect.stringContaining('1 setting of the EnvoyProxy of the'),
    },
  },
  quiet: {
    'settings that arrived': aSeen(),
    'settings of an EnvoyProxy that merged Gateways ignore': aSeen({
      envoyProxy: anEnvoyProxy({ serviceAnnotations: { [POLICY]: 'own' } }),
      classEnvoyProxy: anEnvoyProxy({ mergeGateways: true }),
    }),
    'an annotation of another kind': aSeen({
      envoyProxy: anEnvoyProxy({
        serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, team: 'pay' },
      }),
    }),
    'a Service of half a minute': aSeen(
      carrying({}, { creationTimestamp: ago(30) }),
    ),
    'a Service that is being deleted': aSeen(
      carrying({}, { deletionTimestamp: ago(30) }),
    ),
    'a Gateway whose change is being taken up': aSeen({
      ...carrying(edited),
      gateway: aGateway({
        metadata: aMeta({ name: 'pay-edge', generation: 2 }),
        conditions: [aCondition('Accepted')],
      }),
    }),
    'an EnvoyProxy that is missing, which M08 tells': aSeen({
      ...carrying(edited),
      envoyProxy: undefined,
    }),
    'no Service': aSeen({ service: undefined }),
  },
});

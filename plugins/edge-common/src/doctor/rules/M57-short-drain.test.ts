import {
  aGateway,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  aTargetGroup,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { shortDrain } from './M57-short-drain';

const ATTRIBUTE = 'deregistration_delay.timeout_seconds';

const draining = (
  drainSeconds?: number,
  minDrainSeconds?: number,
  delay = 60,
) => ({
  envoyProxy: anEnvoyProxy({
    workload: { drainSeconds, minDrainSeconds },
    serviceAnnotations: {
      ...PAY_EDGE_ANNOTATIONS,
      'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes': `${ATTRIBUTE}=${delay}`,
    },
  }),
});

describeRule(shortDrain, {
  fires: {
    'nothing but defaults': {
      seen: aSeenBundle(draining()),
      path: 'spec.shutdown',
      message:
        'Connections to https://pay.example.com are reset whenever an Envoy ends, because it drains for 10 to 60 seconds and the load balancer needs longer to let go of it.',
      observed: 'minDrainDuration 10 s, drainTimeout 60 s, deregistration 60 s',
      expected: 'minDrainDuration 180 s, drainTimeout 240 s',
    },
    'a drain shorter than deregistration': {
      seen: aSeenBundle(draining(240, 180, 600)),
      expected: 'minDrainDuration 180 s, drainTimeout 600 s',
    },
    'a deregistration delay of AWS': {
      seen: aSeen({
        ...draining(240, 180),
        targetGroups: [
          aTargetGroup(443, { attributes: { [ATTRIBUTE]: '300' } }),
        ],
      }),
      observed:
        'minDrainDuration 180 s, drainTimeout 240 s, deregistration 300 s',
    },
    'a Gateway without EnvoyProxy': {
      seen: aSeenBundle({
        envoyProxy: undefined,
        gateway: aGateway({ infrastructure: { annotations: {}, labels: {} } }),
      }),
      path: 'spec.infrastructure.parametersRef',
    },
  },
  quiet: {
    'a drain that is long enough': aSeenBundle(draining(240, 180)),
    'the healthy edge': aSeen(),
    'an EnvoyProxy that is not there': aSeenBundle({ envoyProxy: undefined }),
  },
});

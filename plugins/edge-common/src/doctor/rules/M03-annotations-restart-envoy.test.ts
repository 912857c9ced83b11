import {
  aGateway,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { annotationsRestartEnvoy } from './M03-annotations-restart-envoy';

const carrying = (annotations: Record<string, string>) =>
  aGateway({ infrastructure: { annotations, labels: {} } });

const CERTIFICATE = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';

describeRule(annotationsRestartEnvoy, {
  fires: {
    'an edge in the form of the article': {
      seen: aSeen({ gateway: carrying(PAY_EDGE_ANNOTATIONS) }),
      path: 'spec.infrastructure.annotations',
      message:
        'Each change of an NLB setting of pay-edge restarts every Envoy pod and ends open connections, because the settings stand under spec.infrastructure.',
      observed: Object.keys(PAY_EDGE_ANNOTATIONS).sort().join(', '),
    },
    'one setting in manifests alone': {
      seen: aSeenBundle({
        gateway: carrying({
          [CERTIFICATE]: PAY_EDGE_ANNOTATIONS[CERTIFICATE],
        }),
      }),
      observed: CERTIFICATE,
    },
  },
  quiet: {
    'settings in the EnvoyProxy': aSeen(),
    'infrastructure annotations of another kind': aSeen({
      gateway: carrying({ 'prometheus.io/scrape': 'true' }),
    }),
    'an edge without a Gateway': aSeen({ gateway: undefined }),
  },
});

it('calls it a risk and never trouble', () => {
  expect(annotationsRestartEnvoy).toMatchObject({
    severity: 'warning',
    impact: 'risk',
  });
});

import {
  aGateway,
  aMeta,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { annotationsInMetadata } from './M01-annotations-in-metadata';

const inMetadata = (annotations: Record<string, string>) =>
  aGateway({ metadata: aMeta({ name: 'pay-edge', annotations }) });

const bare = anEnvoyProxy({ serviceAnnotations: {} });
const SCHEME = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

describeRule(annotationsInMetadata, {
  fires: {
    'an edge whose settings all stand on the Gateway': {
      seen: aSeen({
        gateway: inMetadata(PAY_EDGE_ANNOTATIONS),
        envoyProxy: bare,
      }),
      impact: 'outage',
      path: 'metadata.annotations',
      message:
        'Clients of https://pay.example.com get no TLS, because the annotations of the load balancer stand on the Gateway itself, where they do nothing.',
      observed: Object.keys(PAY_EDGE_ANNOTATIONS).sort().join(', '),
    },
    'the same in manifests alone': {
      seen: aSeenBundle({
        gateway: inMetadata(PAY_EDGE_ANNOTATIONS),
        envoyProxy: bare,
      }),
      impact: 'outage',
    },
    'one setting beside an EnvoyProxy that carries the others': {
      seen: aSeen({ gateway: inMetadata({ [SCHEME]: 'internet-facing' }) }),
      impact: 'partial',
      message:
        'The load balancer of https://pay.example.com ignores 1 setting, because the annotations stand on the Gateway itself.',
      observed: SCHEME,
    },
    'a key with the other prefix': {
      seen: aSeen({
        gateway: inMetadata({
          'service.kubernetes.io/aws-load-balancer-name': 'pay',
        }),
      }),
      observed: 'service.kubernetes.io/aws-load-balancer-name',
    },
  },
  quiet: {
    'settings in the EnvoyProxy': aSeen(),
    'annotations that are not the load balancer’s': aSeen({
      gateway: inMetadata({ 'argocd.argoproj.io/sync-wave': '1' }),
    }),
    'a key that stands in the right place as well': aSeen({
      gateway: inMetadata({ [SCHEME]: 'internal' }),
    }),
    'an edge without a Gateway': aSeen({ gateway: undefined }),
  },
});

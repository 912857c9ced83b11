import {
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { crossZoneUnset } from './M44-cross-zone-unset';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer';

const asking = (annotations: Record<string, string>) =>
  aSeenBundle({
    envoyProxy: anEnvoyProxy({
      workload: undefined,
      serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, ...annotations },
    }),
  });

describeRule(crossZoneUnset, {
  fires: {
    'no word on zones': {
      seen: asking({
        [`${prefix}-attributes`]: 'deletion_protection.enabled=true',
      }),
      path: `spec.provider.kubernetes.envoyService.annotations['${prefix}-attributes']`,
      message:
        'A zone of https://pay.example.com without an Envoy of its own leaves DNS, because nothing says whether zones share theirs and the default is no.',
    },
  },
  quiet: {
    'zones that share': asking({
      [`${prefix}-attributes`]: 'load_balancing.cross_zone.enabled=true',
    }),
    'zones that do not share, by decision': asking({
      [`${prefix}-attributes`]: 'load_balancing.cross_zone.enabled=false',
    }),
    'the old form': asking({
      [`${prefix}-cross-zone-load-balancing-enabled`]: 'true',
    }),
    'Envoys that are spread over the zones': aSeenBundle(),
    'an EnvoyProxy that is not there': aSeenBundle({ envoyProxy: undefined }),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});

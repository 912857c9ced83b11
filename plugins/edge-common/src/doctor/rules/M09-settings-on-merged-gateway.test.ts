import {
  aGateway,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { settingsOnMergedGateway } from './M09-settings-on-merged-gateway';

const classProxy = (mergeGateways: boolean) =>
  anEnvoyProxy({
    metadata: aMeta({ name: 'platform', namespace: 'envoy-gateway-system' }),
    mergeGateways,
  });

const SCHEME = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

const withoutProxy = (annotations: Record<string, string>) => ({
  envoyProxy: undefined,
  gateway: aGateway({ infrastructure: { labels: {}, annotations } }),
});

const bareService = aManagedService({
  metadata: { ...aManagedService().metadata, annotations: {} },
});

describeRule(settingsOnMergedGateway, {
  fires: {
    'an EnvoyProxy of the Gateway': {
      seen: aSeenBundle({ classEnvoyProxy: classProxy(true) }),
      path: 'spec.infrastructure.parametersRef',
      message:
        'The load balancer of https://pay.example.com ignores settings of pay-edge, because all Gateways of the class envoy are merged and share one Service.',
      expected: 'settings in the EnvoyProxy platform of the class',
    },
    'the class and ranges of an EnvoyProxy of the Gateway': {
      seen: aSeen({
        classEnvoyProxy: classProxy(true),
        envoyProxy: anEnvoyProxy({
          serviceAnnotations: {},
          loadBalancerClass: 'eks.amazonaws.com/nlb',
          loadBalancerSourceRanges: ['10.0.0.0/8'],
        }),
      }),
      observed: 'loadBalancerClass, loadBalancerSourceRanges',
      remedy:
        'Move the settings to envoyService of the EnvoyProxy platform, or use a class without mergeGateways.',
    },
    'annotations of the Gateway': {
      seen: aSeenBundle({
        ...withoutProxy({ [SCHEME]: 'internal' }),
        classEnvoyProxy: classProxy(true),
      }),
      path: 'spec.infrastructure.annotations',
      observed: SCHEME,
    },
    'settings that did not reach the Service': {
      seen: aSeen({
        classEnvoyProxy: classProxy(true),
        service: bareService,
      }),
      observed: Object.keys(PAY_EDGE_ANNOTATIONS).sort().join(', '),
    },
  },
  quiet: {
    'Gateways that are not merged': aSeen({
      classEnvoyProxy: classProxy(false),
    }),
    'a Gateway without settings of its own': aSeenBundle({
      ...withoutProxy({ 'example.com/team': 'pay' }),
      classEnvoyProxy: classProxy(true),
    }),
    'settings that reached the Service': aSeen({
      classEnvoyProxy: classProxy(true),
    }),
    'a class without EnvoyProxy': aSeen(),
  },
});

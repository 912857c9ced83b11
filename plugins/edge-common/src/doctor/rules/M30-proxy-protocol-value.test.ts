import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  aWarning,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { proxyProtocolValue } from './M30-proxy-protocol-value';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-proxy-protocol';

const withValue = (value: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: value },
  }),
});

const refused = {
  service: aManagedService({
    metadata: {
      ...aManagedService().metadata,
      annotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: 'true' },
    },
  }),
  loadBalancer: undefined,
  events: [aWarning('FailedBuildModel', 'invalid value true')],
};

describeRule(proxyProtocolValue, {
  fires: {
    'a boolean': {
      seen: aSeenBundle(withValue('true')),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'The load balancer controller refuses the edge pay-edge, because the PROXY protocol annotation is "true" and only "*" is allowed. Clients get no address.',
      observed: 'true',
      expected: '*',
      impact: 'outage',
    },
    'an empty value': {
      seen: aSeenBundle(withValue('')),
      observed: 'an empty value',
    },
    'a change the controller refuses on an edge that serves': {
      seen: aSeen({ ...withValue('true'), ...refused }),
      impact: 'partial',
    },
  },
  quiet: {
    'a star': aSeenBundle(withValue('*')),
    'no PROXY protocol': aSeenBundle(),
  },
});

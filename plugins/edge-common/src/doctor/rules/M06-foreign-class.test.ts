import { aGatewayClass, aSeen, aSeenBundle } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { foreignClass } from './M06-foreign-class';

const gatewayClass = aGatewayClass({ controllerName: 'gateway.k8s.aws/nlb' });

describeRule(foreignClass, {
  fires: {
    'a class of the load balancer controller': {
      seen: aSeen({ gatewayClass }),
      path: 'spec.gatewayClassName',
      message:
        "Clients of https://pay.example.com do not reach an Envoy, because the class envoy belongs to gateway.k8s.aws/nlb, which reads none of the edge's settings.",
      observed: 'gateway.k8s.aws/nlb',
      expected: 'gateway.envoyproxy.io/gatewayclass-controller',
    },
    'the same in manifests that hold the class': {
      seen: aSeenBundle({ gatewayClass }),
    },
  },
  quiet: {
    'a class of Envoy Gateway': aSeen(),
    'a class that manifests do not hold': aSeenBundle(),
    'no Gateway': aSeen({ gateway: undefined, gatewayClass }),
  },
});

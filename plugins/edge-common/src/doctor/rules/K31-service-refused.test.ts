import {
  aCondition,
  aDeployment,
  aGateway,
  ago,
  aMeta,
  aSeen,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { serviceRefused } from './K31-service-refused';

const waiting = (reason = 'AddressNotAssigned') =>
  aGateway({
    addresses: [],
    conditions: [
      aCondition('Accepted'),
      aCondition('Programmed', { status: 'False', reason }),
    ],
  });
const refused = { gateway: waiting(), service: undefined };
const deployed = (seconds: number) =>
  aDeployment({
    metadata: aMeta({
      name: ENVOY_NAME,
      namespace: ENVOY_NAMESPACE,
      creationTimestamp: ago(seconds),
    }),
  });

describeRule(serviceRefused, {
  fires: {
    'an Envoy that has run without a Service for an hour': {
      seen: aSeen(refused),
      impact: 'outage',
      object: {
        group: 'apps',
        kind: 'Deployment',
        namespace: ENVOY_NAMESPACE,
        name: ENVOY_NAME,
      },
      observed: `Deployment ${ENVOY_NAME} and no Service`,
      remedy:
        'Check that the load balancer controller runs, then touch the Gateway pay-edge, for example with an annotation, so that Envoy Gateway tries again.',
    },
    'an Envoy of two minutes': {
      seen: aSeen({ ...refused, deployment: deployed(120) }),
      impact: 'none',
    },
  },
  quiet: {
    'an Envoy with its Service': aSeen(),
    'a Service that waits for its address': aSeen({ gateway: waiting() }),
    'an Envoy of half a minute': aSeen({
      ...refused,
      deployment: deployed(30),
    }),
    'no Envoy either, which K07 tells': aSeen({
      ...refused,
      deployment: undefined,
    }),
    'a Gateway that lacks replicas': aSeen({
      ...refused,
      gateway: waiting('NoResources'),
    }),
  },
});

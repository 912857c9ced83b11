import { aCondition, aGateway, aMeta, aSeen } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { noManagedService } from './K07-no-managed-service';

const nothing = { service: undefined, deployment: undefined, pods: [] };

const created = (creationTimestamp: string) =>
  aGateway({ metadata: aMeta({ name: 'pay-edge', creationTimestamp }) });

describeRule(noManagedService, {
  fires: {
    'a Gateway for which nothing was made': {
      seen: aSeen(nothing),
      impact: 'outage',
      message:
        'Clients of https://pay.example.com get no address, because the Gateway pay-edge has no Service: Envoy Gateway has made nothing for it.',
      observed: 'no Service with the labels of the Gateway',
    },
    'a Deployment without a Service': {
      seen: aSeen({ service: undefined }),
      observed: 'a Deployment and no Service',
      remedy:
        'Check that the load balancer controller runs, then touch the Gateway so that Envoy Gateway tries again.',
    },
    'a Gateway that Envoy Gateway refuses': {
      seen: aSeen({
        ...nothing,
        gateway: aGateway({
          conditions: [
            aCondition('Accepted', {
              status: 'False',
              reason: 'InvalidParameters',
              message: 'failed to find envoyproxy payments/pay-egde',
            }),
          ],
        }),
      }),
      message:
        'Clients of https://pay.example.com get no address, because the Gateway pay-edge has no Service: Envoy Gateway refuses the Gateway.',
      observed:
        'InvalidParameters: failed to find envoyproxy payments/pay-egde',
    },
    'a Gateway of two minutes, which is not trouble yet': {
      seen: aSeen({ ...nothing, gateway: created('2026-11-23T11:58:00Z') }),
      impact: 'none',
    },
  },
  quiet: {
    'a Gateway with its Service': aSeen(),
    'a Gateway of half a minute': aSeen({
      ...nothing,
      gateway: created('2026-11-23T11:59:30Z'),
    }),
    'no Gateway': aSeen({ ...nothing, gateway: undefined }),
  },
});

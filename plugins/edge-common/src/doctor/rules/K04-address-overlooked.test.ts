import {
  aCondition,
  aGateway,
  ago,
  aManagedService,
  aMeta,
  aSeen,
  GATEWAY_REF,
  LOAD_BALANCER_HOSTNAME,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { addressOverlooked } from './K04-address-overlooked';

const waiting = (seconds: number, reason = 'AddressNotAssigned') =>
  aGateway({
    addresses: [],
    conditions: [
      aCondition('Accepted'),
      aCondition('Programmed', {
        status: 'False',
        reason,
        message: 'No addresses',
        lastTransitionTime: ago(seconds),
      }),
    ],
  });

describeRule(addressOverlooked, {
  fires: {
    'a Gateway that has not seen the address for ten minutes': {
      seen: aSeen({ gateway: waiting(600) }),
      object: GATEWAY_REF,
      path: 'status.addresses',
      since: ago(600),
      message:
        'DNS for https://pay.example.com may never be written, because Envoy Gateway has not seen that the Service envoy-payments-pay-edge-28983822 got its address.',
      observed: 'AddressNotAssigned: No addresses',
      expected: LOAD_BALANCER_HOSTNAME,
    },
  },
  quiet: {
    'a programmed Gateway': aSeen(),
    'a Gateway of two minutes': aSeen({ gateway: waiting(120) }),
    'a Service without an address, which K03 tells': aSeen({
      gateway: waiting(600),
      service: aManagedService({ hostnames: [] }),
    }),
    'a Gateway that lacks replicas': aSeen({
      gateway: waiting(600, 'NoResources'),
    }),
    'a verdict on an earlier generation': aSeen({
      gateway: {
        ...waiting(600),
        metadata: aMeta({ name: 'pay-edge', generation: 2 }),
      },
    }),
    'no Service': aSeen({ gateway: waiting(600), service: undefined }),
  },
});

import {
  aCondition,
  aGateway,
  ago,
  aManagedService,
  aMeta,
  aSeen,
  aWarning,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { noAddress } from './K03-no-address';

const waitingSince = (lastTransitionTime: string, reason?: string) =>
  aGateway({
    addresses: [],
    conditions: [
      aCondition('Accepted'),
      aCondition('Programmed', {
        status: 'False',
        reason: reason ?? 'AddressNotAssigned',
        message: 'No addresses have been assigned to the Gateway',
        lastTransitionTime,
      }),
    ],
  });

const unaddressed = aManagedService({ hostnames: [] });
const LONG_AGO = '2026-11-23T11:50:00Z';

describeRule(noAddress, {
  fires: {
    'a Gateway that has waited for ten minutes': {
      seen: aSeen({ gateway: waitingSince(LONG_AGO), service: unaddressed }),
      path: 'status.addresses',
      since: LONG_AGO,
      message:
        'Clients of https://pay.example.com get no address, because no load balancer has come into being for the Gateway pay-edge.',
      observed:
        'AddressNotAssigned: No addresses have been assigned to the Gateway',
    },
    'a Gateway without even a Service': {
      seen: aSeen({ gateway: waitingSince(LONG_AGO), service: undefined }),
      remedy: 'Look why the Service of Envoy does not exist.',
    },
    'a Gateway whose waiting began before anyone wrote times': {
      seen: aSeen({
        gateway: waitingSince('1970-01-01T00:00:00Z'),
        service: unaddressed,
      }),
    },
  },
  quiet: {
    'a programmed Gateway': aSeen(),
    'a Gateway in its first minutes': aSeen({
      gateway: waitingSince('2026-11-23T11:57:00Z'),
      service: unaddressed,
    }),
    'a controller that AWS throttles and that goes on trying': aSeen({
      gateway: waitingSince(LONG_AGO),
      service: unaddressed,
      loadBalancer: undefined,
      events: [
        aWarning('FailedDeployModel', 'ThrottlingException: Rate exceeded', {
          firstSeen: ago(600),
        }),
      ],
    }),
    'a Service that has its address, which the Gateway has not seen': aSeen({
      gateway: waitingSince(LONG_AGO),
    }),
    'a Gateway that lacks replicas, not an address': aSeen({
      gateway: waitingSince(LONG_AGO, 'NoResources'),
      service: unaddressed,
    }),
    'a verdict on an earlier generation': aSeen({
      gateway: {
        ...waitingSince(LONG_AGO),
        metadata: aMeta({ name: 'pay-edge', generation: 2 }),
      },
      service: unaddressed,
    }),
    'an edge without a Gateway': aSeen({
      gateway: undefined,
      service: unaddressed,
    }),
  },
});

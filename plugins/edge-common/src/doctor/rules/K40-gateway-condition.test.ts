import type { Condition } from '../../snapshot';
import { aCondition, aGateway, aMeta, aSeen } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { gatewayCondition } from './K40-gateway-condition';

const no = (type: string, reason: string, overrides: Partial<Condition> = {}) =>
  aCondition(type, { status: 'False', reason, message: 'no', ...overrides });

const saying = (conditions: readonly Condition[]) =>
  aSeen({
    gateway: aGateway({
      conditions: [
        aCondition('Accepted'),
        aCondition('Programmed'),
        ...conditions,
      ].filter(
        ({ type }, index, all) =>
          all.findLastIndex(other => other.type === type) === index,
      ),
    }),
  });

const unprogrammed = (reason: string) => saying([no('Programmed', reason)]);

describeRule(gatewayCondition, {
  fires: {
    'a certificate for backends that is missing': {
      seen: saying([no('ResolvedRefs', 'InvalidClientCertificateRef')]),
      hop: 'gateway',
      impact: 'outage',
      message:
        'Requests to https://pay.example.com that need what the Gateway points to fail, because of the Gateway pay-edge: the certificate that it shows to backends is missing or no Secret of TLS.',
      observed: 'ResolvedRefs=False InvalidClientCertificateRef: no',
      expected: 'ResolvedRefs=True',
      remedy:
        'Correct spec.tls.backend.clientCertificateRef: a Secret with tls.crt and tls.key.',
    },
    'an authority for clients that cannot be read': {
      seen: saying([no('ResolvedRefs', 'InvalidParameters')]),
      remedy: 'Correct caCertificateRefs in spec.tls.frontend of the Gateway.',
    },
    'a Secret elsewhere, without a grant': {
      seen: saying([no('ResolvedRefs', 'RefNotPermitted')]),
      remedy:
        'Add a ReferenceGrant in the namespace of the Secret, from Gateway to Secret.',
    },
    'references of listeners': {
      seen: saying([no('ResolvedRefs', 'ListenersNotResolved')]),
      remedy: 'Mend the references of the listeners.',
    },
    'an address that cannot be used': {
      seen: unprogrammed('AddressNotUsable'),
      hop: 'controller',
      impact: 'partial',
      observed: 'Programmed=False AddressNotUsable: no',
      remedy: 'Remove spec.addresses: the load balancer brings the address.',
    },
    'settings that do not fit together': {
      seen: unprogrammed('Invalid'),
      hop: 'gateway',
      impact: 'outage',
      message:
        'Clients of https://pay.example.com are not served as the Gateway says, because of the Gateway pay-edge: its settings do not fit together.',
    },
    'a reason nobody knows': {
      seen: unprogrammed('NewReason'),
      message: expect.stringMatching(/Envoy Gateway says NewReason\.$/),
      remedy: 'Correct what the message names.',
    },
    'a reference in a Gateway that is refused as well': {
      seen: saying([
        no('Accepted', 'Invalid'),
        no('Programmed', 'Invalid'),
        no('ResolvedRefs', 'RefNotPermitted'),
      ]),
      observed: 'ResolvedRefs=False RefNotPermitted: no',
    },
  },
  quiet: {
    'a Gateway in force': aSeen(),
    'references that resolve': saying([aCondition('ResolvedRefs')]),
    'a missing address, which K03 and K04 tell':
      unprogrammed('AddressNotAssigned'),
    'missing replicas, which K05 tells': unprogrammed('NoResources'),
    'a Gateway that waits': unprogrammed('Pending'),
    'a refusal of the whole, which K02 tells': saying([
      no('Accepted', 'Invalid'),
      no('Programmed', 'Invalid'),
    ]),
    'a condition of an earlier generation': aSeen({
      gateway: aGateway({
        metadata: aMeta({ name: 'pay-edge', generation: 2 }),
        conditions: [no('ResolvedRefs', 'RefNotPermitted')],
      }),
    }),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});

import type { Condition } from '../snapshot';
import {
  aCondition,
  aDeployment,
  aGateway,
  aListenerStatus,
  anEnvoyProxy,
  aRedirectRoute,
  aRoute,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { badCondition } from './__fixtures__/badCondition';
import { hopOf, reported } from './__fixtures__/reported';
import { verdictOf } from './__fixtures__/verdictOf';

const gatewaySays = (
  ...conditions: readonly Condition[]
): Partial<EdgeTopology> => ({
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

const untouched = (type: string): Condition =>
  aCondition(type, {
    status: 'Unknown',
    reason: 'Pending',
    message: 'Waiting for controller',
    observedGeneration: undefined,
    lastTransitionTime: '1970-01-01T00:00:00Z',
  });

const nothingMade: Partial<EdgeTopology> = {
  service: undefined,
  deployment: undefined,
  pods: [],
  envoyEndpoints: [],
  events: [],
  targetGroupBindings: [],
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  certificates: [],
};

const deadListener = aListenerStatus({
  conditions: [
    badCondition('Accepted', 'UnsupportedProtocol'),
    badCondition('Programmed', 'Invalid'),
  ],
});

const refusedProxy = badCondition('Accepted', 'InvalidParameters');

it.each<[string, Partial<EdgeTopology>, string[]]>([
  [
    'references of a Gateway that do not resolve',
    gatewaySays(badCondition('ResolvedRefs', 'InvalidClientCertificateRef')),
    ['broken at gateway', 'K40'],
  ],
  [
    'references of a Gateway whose Envoy is gone',
    {
      ...gatewaySays(badCondition('ResolvedRefs', 'RefNotPermitted')),
      deployment: aDeployment({ availableReplicas: 0, readyReplicas: 0 }),
      pods: [],
    },
    ['broken at gateway', 'K40', 'K05'],
  ],
  [
    'an address in spec.addresses that cannot be used',
    gatewaySays(badCondition('Programmed', 'AddressNotUsable')),
    ['degraded at controller', 'K40'],
  ],
  [
    'a Gateway that is accepted and not programmed',
    gatewaySays(badCondition('Programmed', 'Invalid')),
    ['broken at gateway', 'K40'],
  ],
  [
    'a reason of which nobody has heard',
    gatewaySays(badCondition('Programmed', 'OutOfMoons')),
    ['broken at gateway', 'K40'],
  ],
  [
    'a refusal whose reason nobody has heard of',
    gatewaySays(badCondition('Accepted', 'OutOfMoons')),
    ['broken at gateway', 'K02'],
  ],
  [
    'a refusal that both conditions tell',
    gatewaySays(
      badCondition('Accepted', 'NotReconciled'),
      badCondition('Programmed', 'Invalid'),
    ),
    ['broken at gateway', 'K02'],
  ],
  [
    'a Gateway that nobody has taken up',
    {
      ...nothingMade,
      gateway: aGateway({
        addresses: [],
        listenerStatuses: [],
        conditions: [untouched('Accepted'), untouched('Programmed')],
      }),
      routes: [aRedirectRoute({ parents: [] }), aRoute({ parents: [] })],
    },
    ['broken at gateway', 'K47 < K07'],
  ],
  [
    'listeners that are refused, of which the Gateway speaks twice',
    {
      gateway: aGateway({
        conditions: [
          aCondition('Accepted', { reason: 'ListenersNotValid' }),
          badCondition('ResolvedRefs', 'ListenersNotResolved'),
          badCondition('Programmed', 'ListenersNotValid'),
        ],
        listenerStatuses: [aListenerStatus({ name: 'http' }), deadListener],
      }),
    },
    ['broken at gateway', 'K14 < K40'],
  ],
  [
    'a refused EnvoyProxy under an edge that serves on',
    {
      ...gatewaySays(
        refusedProxy,
        badCondition('Programmed', 'InvalidParameters'),
      ),
      envoyProxy: anEnvoyProxy({
        ancestors: [
          { ...anEnvoyProxy().ancestors[0], conditions: [refusedProxy] },
        ],
      }),
    },
    ['degraded at gateway', 'K22 < K02'],
  ],
])('judges and names %s', (_, topology, verdict) => {
  expect(verdictOf(topology)).toEqual(verdict);
});

it('shows the words of Envoy Gateway as evidence', () => {
  const message = 'secret payments/backend-tls is missing';
  const report = reported(
    gatewaySays(
      badCondition('ResolvedRefs', 'InvalidClientCertificateRef', { message }),
    ),
  );

  expect(report.findings.find(({ ruleId }) => ruleId === 'K40')).toMatchObject({
    observed: `ResolvedRefs=False InvalidClientCertificateRef: ${message}`,
  });
  expect(hopOf(report, 'gateway')?.evidence).toContainEqual(
    expect.objectContaining({
      verdict: 'bad',
      value: 'ResolvedRefs=False (InvalidClientCertificateRef)',
    }),
  );
});

import {
  aGateway,
  aGatewayClass,
  aMeta,
  anEnvoyProxy,
  ENVOY_NAMESPACE,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { reported } from './__fixtures__/reported';
import { verdictOf } from './__fixtures__/verdictOf';

const SCHEME = 'service.beta.kubernetes.io/aws-load-balancer-scheme';
const ATTRIBUTES = 'service.beta.kubernetes.io/aws-load-balancer-attributes';

/** All Gateways of the class share one Envoy, as the EnvoyProxy of the class asks. */
const merged = (overrides: Partial<EdgeTopology> = {}) => ({
  gatewayClass: aGatewayClass({
    parametersRef: {
      group: 'gateway.envoyproxy.io',
      kind: 'EnvoyProxy',
      name: 'platform',
      namespace: ENVOY_NAMESPACE,
    },
  }),
  classEnvoyProxy: anEnvoyProxy({
    metadata: aMeta({ name: 'platform', namespace: ENVOY_NAMESPACE }),
    mergeGateways: true,
  }),
  envoyProxy: undefined,
  gateway: aGateway({ infrastructure: { annotations: {}, labels: {} } }),
  ...overrides,
});

const weak = anEnvoyProxy({
  mergeType: undefined,
  replicas: 1,
  workload: undefined,
  serviceAnnotations: { [SCHEME]: 'internet-facing' },
});

describe('an edge whose Gateway is merged with others', () => {
  it.each<[string, Partial<EdgeTopology>, string[]]>([
    ['is ready with the settings of the class', {}, ['ready']],
    [
      'is ready though it names an EnvoyProxy that does not exist',
      { gateway: aGateway() },
      ['ready'],
    ],
    [
      'is not as asked with an EnvoyProxy of its own',
      { gateway: aGateway(), envoyProxy: weak },
      ['degraded at envoy', 'M09'],
    ],
    [
      'is not as asked where another Gateway wrote its annotations over',
      {
        gateway: aGateway({
          infrastructure: {
            annotations: {
              [ATTRIBUTES]: 'load_balancing.cross_zone.enabled=true',
            },
            labels: {},
          },
        }),
      },
      ['degraded at envoy', 'M09 < K12'],
    ],
  ])('%s', (_, overrides, verdict) => {
    expect(verdictOf(merged(overrides))).toEqual(verdict);
  });

  it('is not judged by an EnvoyProxy that nobody reads', () => {
    const { findings } = reported(
      merged({ gateway: aGateway(), envoyProxy: weak }),
    );

    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['M09']);
  });

  it('names the EnvoyProxy of the class as the place to write settings', () => {
    const [cause] = reported(
      merged({ gateway: aGateway(), envoyProxy: weak }),
    ).causes;

    expect(cause.remedy).toBe(
      'Move the settings to envoyService of the EnvoyProxy platform, or use a class without mergeGateways.',
    );
  });
});

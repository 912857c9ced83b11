import {
  aCondition,
  aGateway,
  aGatewayClass,
  aHop,
  ago,
  aMeta,
} from '../../testUtils';

/** Nothing was made for the Gateway. */
const unmade = { service: undefined, deployment: undefined };

const withCondition = (
  status: 'True' | 'False' | 'Unknown',
  generation = 1,
  createdAt = ago(3600),
) =>
  aHop('gatewayClass', {
    ...unmade,
    gatewayClass: aGatewayClass({
      metadata: aMeta({
        name: 'envoy',
        generation,
        creationTimestamp: createdAt,
      }),
      conditions: [
        aCondition('Accepted', {
          status,
          reason: status === 'True' ? 'Accepted' : 'InvalidParameters',
          message: 'EnvoyProxy not found',
        }),
      ],
    }),
  });

describe('the hop gatewayClass', () => {
  it('is ready when Envoy Gateway accepts the class', () => {
    expect(aHop('gatewayClass')).toMatchObject({
      state: 'ready',
      summary: 'GatewayClass envoy is accepted by Envoy Gateway.',
    });
  });

  it('is broken when the class does not exist, and names it', () => {
    const gateway = aGateway({ gatewayClassName: 'envoyy' });
    const hop = aHop('gatewayClass', {
      ...unmade,
      gateway,
      gatewayClass: undefined,
    });

    expect(hop.state).toBe('broken');
    expect(hop.summary).toContain('envoyy');
  });

  it('is broken when another controller serves the class', () => {
    const hop = aHop('gatewayClass', {
      gatewayClass: aGatewayClass({ controllerName: 'gateway.k8s.aws/nlb' }),
    });

    expect(hop.state).toBe('broken');
    expect(hop.summary).toContain('gateway.k8s.aws/nlb');
  });

  it('is broken when the class is refused, in the words of its controller', () => {
    expect(withCondition('False')).toMatchObject({
      state: 'broken',
      summary: 'GatewayClass envoy: EnvoyProxy not found.',
    });
  });

  it.each([
    ['that is gone', undefined],
    [
      'that is refused',
      aGatewayClass({
        conditions: [aCondition('Accepted', { status: 'False' })],
      }),
    ],
  ])('is degraded for a class %s while the edge serves', (_, gatewayClass) => {
    expect(aHop('gatewayClass', { gatewayClass }).state).toBe('degraded');
  });

  it('is progressing when its status is of an older generation', () => {
    expect(withCondition('True', 2)).toMatchObject({
      state: 'progressing',
      usualSeconds: 5,
    });
  });

  it('waits for a class that is new, and not for ever', () => {
    expect(withCondition('Unknown', 1, ago(60)).state).toBe('progressing');
    expect(withCondition('Unknown', 1, ago(600)).state).toBe('broken');
  });

  it('waits for a class without any status the same way', () => {
    const young = aMeta({ name: 'envoy', creationTimestamp: ago(60) });
    const old = aMeta({ name: 'envoy', creationTimestamp: ago(600) });
    const state = (metadata: typeof young) =>
      aHop('gatewayClass', {
        ...unmade,
        gatewayClass: aGatewayClass({ metadata, conditions: [] }),
      }).state;

    expect(state(young)).toBe('progressing');
    expect(state(old)).toBe('broken');
  });

  it('has nothing to check without a Gateway', () => {
    expect(
      aHop('gatewayClass', { gateway: undefined, gatewayClass: undefined })
        .state,
    ).toBe('notChecked');
  });
});

import type { Condition, Gateway } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import {
  aCondition,
  aDeployment,
  aGateway,
  aHop,
  ago,
  aListener,
  aListenerStatus,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aPod,
  aPolicy,
  aRequest,
  aTopology,
  ENVOY_CONTROLLER,
  NOW,
} from '../../testUtils';
import { assessEdge } from '../assessEdge';

const notServing: Partial<EdgeTopology> = {
  service: undefined,
  deployment: undefined,
  envoyEndpoints: [],
};

const gatewayHop = (
  gateway: Partial<Gateway>,
  others: Partial<EdgeTopology> = {},
) => aHop('gateway', { gateway: aGateway(gateway), ...others });

const accepted = (overrides: Partial<Condition>) => ({
  conditions: [aCondition('Accepted', overrides)],
});

const refused = accepted({
  status: 'False',
  reason: 'InvalidParameters',
  message: 'failed to find envoyproxy payments/pay-egde',
});

const httpsStatus = (...conditions: readonly Condition[]) => ({
  listenerStatuses: [
    aListenerStatus({ name: 'http' }),
    aListenerStatus({ conditions }),
  ],
});

describe('the hop gateway', () => {
  it('is ready when Gateway, listeners, EnvoyProxy and policies are accepted', () => {
    expect(aHop('gateway', { policies: [aPolicy()] }).state).toBe('ready');
  });

  describe('judging acceptance', () => {
    it('is broken when the Gateway is refused and nothing serves', () => {
      expect(gatewayHop(refused, notServing)).toMatchObject({
        state: 'broken',
        summary:
          'Gateway pay-edge: failed to find envoyproxy payments/pay-egde.',
      });
    });

    it('is degraded when parameters are refused and the old configuration serves', () => {
      const hop = gatewayHop({ ...refused, listenerStatuses: [] });

      expect(hop.state).toBe('degraded');
      expect(hop.summary).toContain('frozen');
    });

    it('is broken when no listener is valid, whatever Envoy still does', () => {
      expect(
        gatewayHop({
          ...accepted({ status: 'False', reason: 'ListenersNotValid' }),
          listenerStatuses: [],
        }).state,
      ).toBe('broken');
    });

    it('is progressing while its status is of an older generation, however good', () => {
      const hop = gatewayHop({
        metadata: aMeta({ name: 'pay-edge', generation: 2 }),
      });

      expect(hop.state).toBe('progressing');
      expect(hop.summary).toContain('has not caught up');
    });

    it.each([
      [60, 'progressing'],
      [299, 'progressing'],
      [301, 'broken'],
    ])('waits %d s for a status: %s', (seconds, state) => {
      const metadata = aMeta({
        name: 'pay-edge',
        creationTimestamp: ago(seconds),
      });

      expect(
        gatewayHop({
          metadata,
          ...accepted({
            status: 'Unknown',
            reason: 'Pending',
            message: 'Waiting for controller',
            observedGeneration: undefined,
            lastTransitionTime: '1970-01-01T00:00:00Z',
          }),
          listenerStatuses: [],
        }).state,
      ).toBe(state);
      expect(
        gatewayHop({ metadata, conditions: [], listenerStatuses: [] }).state,
      ).toBe(state);
    });

    it.each(['AddressNotAssigned', 'AddressNotUsable', 'NoResources'])(
      'leaves Programmed=False for %s to other hops',
      reason => {
        expect(
          gatewayHop({
            conditions: [
              aCondition('Accepted'),
              aCondition('Programmed', { status: 'False', reason }),
            ],
          }).state,
        ).toBe('ready');
      },
    );

    it('is broken when the Gateway as a whole is invalid', () => {
      expect(
        gatewayHop({
          conditions: [
            aCondition('Accepted'),
            aCondition('Programmed', { status: 'False', reason: 'Invalid' }),
          ],
        }).state,
      ).toBe('broken');
    });

    it('is broken when references of the Gateway do not resolve', () => {
      expect(
        gatewayHop({
          conditions: [
            aCondition('Accepted'),
            aCondition('ResolvedRefs', {
              status: 'False',
              reason: 'RefNotPermitted',
            }),
          ],
        }).state,
      ).toBe('broken');
    });
  });

  describe('judging listeners', () => {
    const invalid = aCondition('Programmed', {
      status: 'False',
      reason: 'Invalid',
      message: 'Listener must have TLS set when protocol is HTTPS.',
    });

    it('is broken when the listener of the apps is dead', () => {
      expect(gatewayHop(httpsStatus(invalid))).toMatchObject({
        state: 'broken',
        summary:
          'Listener https: Listener must have TLS set when protocol is HTTPS.',
      });
    });

    it('is degraded when another listener is dead', () => {
      expect(
        gatewayHop({
          listenerStatuses: [
            aListenerStatus({ name: 'http', conditions: [invalid] }),
            aListenerStatus(),
          ],
        }).state,
      ).toBe('degraded');
    });

    it('is degraded when one of two listeners of the apps is dead', () => {
      const listeners = [
        aListener(),
        aListener({ name: 'second', hostname: 'b.example.com' }),
      ];

      expect(
        gatewayHop({
          listeners,
          listenerStatuses: [
            aListenerStatus({ conditions: [invalid] }),
            aListenerStatus({ name: 'second' }),
          ],
        }).state,
      ).toBe('degraded');
    });

    it('names the conflict rather than its consequences', () => {
      const hop = gatewayHop(
        httpsStatus(
          aCondition('Programmed', { status: 'False', reason: 'Invalid' }),
          aCondition('Conflicted', {
            status: 'True',
            reason: 'ProtocolConflict',
            message: 'conflicting listeners',
          }),
        ),
      );

      expect(hop).toMatchObject({
        state: 'broken',
        summary: 'Listener https: conflicting listeners.',
      });
    });

    it('is fine with Conflicted=False', () => {
      expect(
        gatewayHop(
          httpsStatus(
            aCondition('Accepted'),
            aCondition('Conflicted', { status: 'False' }),
          ),
        ).state,
      ).toBe('ready');
    });

    it('is degraded when TLS references of a live listener do not resolve', () => {
      const hop = gatewayHop(
        httpsStatus(
          aCondition('Accepted'),
          aCondition('Programmed'),
          aCondition('ResolvedRefs', {
            status: 'False',
            reason: 'InvalidCertificateRef',
            message: 'Secret pay-tls does not exist',
          }),
        ),
      );

      expect(hop.state).toBe('degraded');
      expect(hop.summary).toContain('Secret pay-tls does not exist');
    });

    it('is degraded when TLS settings of listeners overlap', () => {
      expect(
        gatewayHop(
          httpsStatus(
            aCondition('Accepted'),
            aCondition('OverlappingTLSConfig', { status: 'True' }),
          ),
        ).state,
      ).toBe('degraded');
    });

    it('waits for a listener that has no status yet', () => {
      const hop = gatewayHop({
        listenerStatuses: [aListenerStatus({ name: 'http' })],
      });

      expect(hop).toMatchObject({
        state: 'progressing',
        summary: 'Listener https waits for Envoy Gateway.',
      });
    });
  });

  describe('judging the EnvoyProxy', () => {
    it('is broken when the one it names does not exist', () => {
      const hop = gatewayHop({}, { ...notServing, envoyProxy: undefined });

      expect(hop.state).toBe('broken');
      expect(hop.summary).toContain('does not exist');
    });

    it('is degraded when it was deleted under an edge that serves', () => {
      expect(gatewayHop({}, { envoyProxy: undefined }).state).toBe('degraded');
    });

    it.each([
      ['serves', {}, 'degraded'],
      ['does not serve', notServing, 'broken'],
    ])('weighs a refused EnvoyProxy of an edge that %s', (_, others, state) => {
      const envoyProxy = anEnvoyProxy({
        ancestors: [
          {
            kind: 'Gateway',
            name: 'pay-edge',
            controllerName: ENVOY_CONTROLLER,
            conditions: [
              aCondition('Accepted', {
                status: 'False',
                reason: 'InvalidParameters',
              }),
            ],
          },
        ],
      });

      expect(gatewayHop({}, { envoyProxy, ...others }).state).toBe(state);
    });

    it('does not hold a missing status against it', () => {
      expect(
        gatewayHop({}, { envoyProxy: anEnvoyProxy({ ancestors: [] }) }).state,
      ).toBe('ready');
    });
  });

  describe('without a Gateway', () => {
    it('is broken', () => {
      expect(
        aHop('gateway', { gateway: undefined, service: undefined }),
      ).toMatchObject({
        state: 'broken',
        summary: 'Gateway pay-edge does not exist in namespace payments.',
      });
    });

    it('names the load balancer that outlived it', () => {
      expect(aHop('gateway', { gateway: undefined }).summary).toContain(
        'its load balancer still stands',
      );
    });

    it('leaves it to the controller to say that the removal takes too long', () => {
      const service = aManagedService({
        metadata: aMeta({ name: 'envoy', deletionTimestamp: ago(900) }),
      });
      const edge = { gateway: undefined, service };

      expect(aHop('gateway', edge).state).toBe('progressing');
      expect(aHop('controller', edge).state).toBe('broken');
    });

    it.each([
      [30, 'progressing'],
      [90, 'broken'],
    ])('with a pod that left %d s ago is %s', (seconds, state) => {
      const pods = [
        aPod({
          metadata: aMeta({ name: 'envoy-1', deletionTimestamp: ago(seconds) }),
        }),
      ];

      expect(aHop('gateway', { gateway: undefined, pods }).state).toBe(state);
    });

    it.each([
      ['open', 'notChecked'],
      ['merged', 'notChecked'],
      ['partlyApplied', 'progressing'],
      ['applied', 'broken'],
      ['expired', 'broken'],
    ] as const)('with a request %s is %s', (state, expected) => {
      const hops = assessEdge({
        topology: aTopology({ gateway: undefined, service: undefined }),
        now: NOW,
        request: { state, record: aRequest() },
      });

      expect(hops.find(({ hop }) => hop === 'gateway')?.state).toBe(expected);
    });
  });

  it('does not take a Service without an address for serving', () => {
    expect(
      gatewayHop(
        { ...refused, listenerStatuses: [] },
        { service: aManagedService({ hostnames: [] }) },
      ).state,
    ).toBe('broken');
    expect(
      gatewayHop(
        { ...refused, listenerStatuses: [] },
        { deployment: aDeployment({ availableReplicas: 0 }) },
      ).state,
    ).toBe('broken');
  });
});

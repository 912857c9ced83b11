import type { Condition } from '../../snapshot';
import {
  aCondition,
  aHop,
  ago,
  aMeta,
  aPolicy,
  ENVOY_CONTROLLER,
} from '../../testUtils';

const gatewayHop = (...policies: readonly ReturnType<typeof aPolicy>[]) =>
  aHop('gateway', { policies });

describe('the hop gateway', () => {
  describe('judging policies', () => {
    const judged = (
      overrides: Partial<Condition>,
      controllerName = ENVOY_CONTROLLER,
    ) =>
      aPolicy({
        ancestors: [
          {
            kind: 'Gateway',
            name: 'pay-edge',
            controllerName,
            conditions: [aCondition('Accepted', overrides)],
          },
        ],
      });

    it('is degraded when a policy lost against another', () => {
      const hop = gatewayHop(
        judged({
          status: 'False',
          reason: 'Conflicted',
          message: 'another policy has already attached to it',
        }),
      );

      expect(hop).toMatchObject({
        state: 'degraded',
        summary:
          'ClientTrafficPolicy pay-edge: another policy has already attached to it.',
      });
    });

    it('does not count a narrower policy against a broader one', () => {
      const overridden = aPolicy({
        ancestors: [
          {
            kind: 'Gateway',
            name: 'pay-edge',
            controllerName: ENVOY_CONTROLLER,
            conditions: [aCondition('Accepted'), aCondition('Overridden')],
          },
        ],
      });

      expect(gatewayHop(overridden).state).toBe('ready');
    });

    it.each([
      [60, 'progressing'],
      [600, 'degraded'],
    ])('waits %d s for a policy without status: %s', (seconds, state) => {
      const metadata = aMeta({
        name: 'pay-edge',
        creationTimestamp: ago(seconds),
      });

      expect(gatewayHop(aPolicy({ metadata, ancestors: [] })).state).toBe(
        state,
      );
    });

    it('does not listen to other controllers', () => {
      expect(gatewayHop(judged({}, 'istio.io/controller')).state).toBe(
        'degraded',
      );
    });
  });
});

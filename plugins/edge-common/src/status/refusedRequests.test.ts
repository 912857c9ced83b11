import type { Condition, Policy } from '../snapshot';
import {
  aCondition,
  aHop,
  aMeta,
  aPolicy,
  aRedirectRoute,
  aRoute,
  aTopology,
  ENVOY_CONTROLLER,
} from '../testUtils';
import { refusedRequests } from './refusedRequests';

const judged = (
  condition: Partial<Condition>,
  overrides: Partial<Policy> = {},
): Policy =>
  aPolicy({
    kind: 'SecurityPolicy',
    ancestors: [
      {
        kind: 'Gateway',
        name: 'pay-edge',
        controllerName: ENVOY_CONTROLLER,
        conditions: [
          aCondition('Accepted', {
            status: 'False',
            reason: 'Invalid',
            message: 'OIDC: secret oidc not found',
            ...condition,
          }),
        ],
      },
    ],
    ...overrides,
  });

const invalid = (overrides: Partial<Policy> = {}) => judged({}, overrides);
const gatewayHop = (...policies: readonly Policy[]) =>
  aHop('gateway', { policies });

const target = (overrides: Partial<Policy['targets'][number]>) => ({
  targets: [{ kind: 'Gateway', name: 'pay-edge', ...overrides }],
});
const onRoute = aPolicy({
  kind: 'SecurityPolicy',
  metadata: aMeta({ name: 'own' }),
  ...target({ kind: 'HTTPRoute', name: 'pay-edge-app' }),
});
const other = aRoute({ metadata: aMeta({ name: 'other' }) });

describe('refusedRequests', () => {
  it.each([
    ['an invalid SecurityPolicy', invalid(), 'all'],
    [
      'an invalid BackendTrafficPolicy',
      invalid({ kind: 'BackendTrafficPolicy' }),
      'all',
    ],
    [
      'an invalid ClientTrafficPolicy',
      invalid({ kind: 'ClientTrafficPolicy' }),
      'none',
    ],
    ['one that lost to another', judged({ reason: 'Conflicted' }), 'none'],
    ['one without a target', judged({ reason: 'TargetNotFound' }), 'none'],
    ['one that is accepted', judged({ status: 'True' }), 'none'],
    ['one of one listener', invalid(target({ sectionName: 'https' })), 'none'],
    ['one of another Gateway', invalid(target({ name: 'shop-edge' })), 'none'],
    [
      'one of a Gateway of that name elsewhere',
      invalid({ metadata: aMeta({ name: 'pay-edge', namespace: 'shop' }) }),
      'none',
    ],
    [
      'one that was invalid a generation ago',
      judged(
        { observedGeneration: 1 },
        { metadata: aMeta({ name: 'pay-edge', generation: 2 }) },
      ),
      'none',
    ],
  ])('of %s', (_, policy, refused) => {
    expect(refusedRequests(policy, aTopology({ policies: [policy] }))).toBe(
      refused,
    );
  });

  it.each([
    ['the only application route', [aRoute()], 'none'],
    ['one of two application routes', [aRoute(), other], 'some'],
  ])('spares %s that has a policy of its own', (_, routes, refused) => {
    const policies = [invalid(), onRoute];

    expect(
      refusedRequests(
        policies[0],
        aTopology({ policies, routes: [aRedirectRoute(), ...routes] }),
      ),
    ).toBe(refused);
  });
});

describe('the hop gateway', () => {
  it('is broken by an invalid policy of the whole Gateway, whose routes answer 500', () => {
    expect(gatewayHop(invalid())).toMatchObject({
      state: 'broken',
      summary: expect.stringContaining('OIDC: secret oidc not found'),
    });
  });

  it.each([
    ['of one listener', invalid(target({ sectionName: 'https' }))],
    ['that lost to another', judged({ reason: 'Conflicted' })],
  ])('is only degraded by a policy %s', (_, policy) => {
    expect(gatewayHop(policy).state).toBe('degraded');
  });

  it.each(['Overridden', 'Merged'])(
    'is not moved by a policy that is partly %s',
    type => {
      const [ancestor] = aPolicy().ancestors;
      const policy = invalid({
        ancestors: [
          {
            ...ancestor,
            conditions: [aCondition('Accepted'), aCondition(type)],
          },
        ],
      });

      expect(gatewayHop(policy).state).toBe('ready');
    },
  );
});

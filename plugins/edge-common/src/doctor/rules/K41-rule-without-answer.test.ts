import type { HttpRoute, RouteRule } from '../../snapshot';
import {
  aBackendRef,
  aMatch,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteRule,
  aSeen,
  REDIRECT_TO_HTTPS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { ruleWithoutAnswer } from './K41-rule-without-answer';

const empty = aRouteRule({ backendRefs: [] });
const drained = aRouteRule({
  backendRefs: [
    aBackendRef({ name: 'blue', weight: 0 }),
    aBackendRef({ name: 'green', weight: 0 }),
  ],
});
const rewritten = aRouteRule({
  backendRefs: [],
  filters: [{ type: 'Other', name: 'URLRewrite' }],
});

const having = (...rules: readonly RouteRule[]) => aRoute({ rules });
const seeing = (...routes: readonly HttpRoute[]) =>
  aSeen({ routes: [aRedirectRoute(), ...routes] });

const other = aRoute({ metadata: aMeta({ name: 'other' }) });

describeRule(ruleWithoutAnswer, {
  fires: {
    'a rule without backends': {
      seen: seeing(having(empty)),
      impact: 'outage',
      path: 'spec.rules[0].backendRefs',
      message:
        'Requests to https://pay.example.com for /api get 500 from the route pay-edge-app, because its rule 1 names no backend.',
      observed: 'no backendRefs and no filter that answers',
      expected: 'a backend of a weight above 0',
      remedy: 'Name a Service in backendRefs of the rule.',
    },
    'a rule without backends beside one that has some': {
      seen: seeing(having(aRouteRule(), empty)),
      impact: 'partial',
      path: 'spec.rules[1].backendRefs',
      message: expect.stringContaining('its rule 2 names no backend'),
    },
    'a rule that rewrites and sends nowhere': {
      seen: seeing(having(rewritten)),
      impact: 'outage',
    },
    'backends that all have the weight 0': {
      seen: seeing(having(drained)),
      impact: 'outage',
      message: expect.stringMatching(
        /because all backends of its rule 1 have the weight 0\.$/,
      ),
      observed: 'blue 0, green 0',
      remedy: 'Give at least one backend of the rule a weight.',
    },
    'a route without rules': {
      seen: seeing(having()),
      impact: 'outage',
      path: 'spec.rules',
      message:
        'Requests to https://pay.example.com get 500 from the route pay-edge-app, because it has no rules.',
    },
    'one of two routes': {
      seen: seeing(having(empty), other),
      impact: 'partial',
    },
    'a rule with several matches': {
      seen: seeing(
        having({ ...empty, matches: [aMatch('/api'), aMatch('/v2')] }),
      ),
      message: expect.stringContaining(' for /api, /v2 get 500 '),
    },
    'a rule for everything': {
      seen: seeing(having({ ...empty, matches: [aMatch()] })),
      message: expect.stringContaining('https://pay.example.com get 500'),
    },
    'a dead rule in a route that redirects': {
      seen: aSeen({
        routes: [
          aRedirectRoute({ rules: [...aRedirectRoute().rules, empty] }),
          other,
        ],
      }),
      impact: 'partial',
    },
  },
  quiet: {
    'rules with backends': aSeen(),
    'a redirect': seeing(
      having({ ...empty, filters: [REDIRECT_TO_HTTPS] }),
      other,
    ),
    'an extension that answers itself': seeing(
      having({ ...empty, filters: [{ type: 'Other', name: 'ExtensionRef' }] }),
    ),
    'one backend of two drained': seeing(
      having(
        aRouteRule({
          backendRefs: [aBackendRef(), aBackendRef({ name: 'b', weight: 0 })],
        }),
      ),
    ),
    'a route of another Gateway': seeing(
      aRoute({ rules: [empty], parentRefs: [aParentRef({ name: 'other' })] }),
    ),
    'no routes': aSeen({ routes: [] }),
  },
});

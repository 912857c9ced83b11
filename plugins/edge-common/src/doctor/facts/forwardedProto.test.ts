import {
  aMatch,
  anEnvoyProxy,
  aRoute,
  aRouteRule,
  aTopology,
  REDIRECT_TO_HTTPS,
} from '../../testUtils';
import { silentRules } from './forwardedProto';

const route = aRoute({
  rules: [
    aRouteRule(),
    aRouteRule({ filters: [] }),
    { matches: [aMatch()], filters: [REDIRECT_TO_HTTPS], backendRefs: [] },
  ],
});

it('counts the rules that leave applications with the word of Envoy', () => {
  expect(silentRules(aTopology(), route)).toEqual([1]);
});

it('counts none where TLS ends nowhere', () => {
  const envoyProxy = anEnvoyProxy({ serviceAnnotations: {} });

  expect(silentRules(aTopology({ envoyProxy }), route)).toEqual([]);
});

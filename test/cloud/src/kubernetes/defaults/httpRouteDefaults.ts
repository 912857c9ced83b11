import { asList, asObject, mapField } from '../object/json';
import { KubeDraft } from '../object/KubeObject';

const prefixOfAll = { type: 'PathPrefix', value: '/' };

function matchDefaults(match: unknown) {
  const { path, ...rest } = asObject(match);
  return { ...rest, path: { ...prefixOfAll, ...asObject(path) } };
}

function backendDefaults(backend: unknown) {
  return { group: '', kind: 'Service', weight: 1, ...asObject(backend) };
}

function filterDefaults(filter: unknown) {
  return mapField(asObject(filter), 'requestRedirect', redirect => ({
    statusCode: 302,
    ...asObject(redirect),
  }));
}

function ruleDefaults(rule: unknown) {
  const { matches, ...rest } = asObject(rule);
  const withBackends = mapField(rest, 'backendRefs', backends =>
    asList(backends).map(backendDefaults),
  );
  const withFilters = mapField(withBackends, 'filters', filters =>
    asList(filters).map(filterDefaults),
  );
  return {
    ...withFilters,
    matches: asList(matches ?? [{}]).map(matchDefaults),
  };
}

/** Defaults of the HTTPRoute CRD: groups, kinds, weights, the match of everything. @internal */
export function httpRouteDefaults(route: KubeDraft): KubeDraft {
  const { parentRefs, rules, ...rest } = asObject(route.spec);
  return {
    ...route,
    spec: {
      ...rest,
      parentRefs: asList(parentRefs).map(parent => ({
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
        ...asObject(parent),
      })),
      rules: asList(rules ?? [{}]).map(ruleDefaults),
    },
  };
}

import type { HttpRoute } from '../snapshot';
import {
  aBackendRef,
  aCondition,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aRouteRule,
  aTopology,
  NOW,
  REDIRECT_TO_HTTPS,
} from '../testUtils';
import { backendVerdict, routeBackends } from './backendVerdicts';
import { isAppRoute, routeVerdicts } from './routeVerdicts';

const verdictsOf = (...routes: readonly HttpRoute[]) =>
  routeVerdicts(aTopology({ routes }), NOW);

const rejected = aCondition('Accepted', { status: 'False', reason: 'X' });

describe('isAppRoute', () => {
  const redirect = aRouteRule({
    filters: [REDIRECT_TO_HTTPS],
    backendRefs: [],
  });

  it.each([
    ['that sends requests on', [aRouteRule()], true],
    ['that redirects', [redirect], false],
    ['that does both', [redirect, aRouteRule()], true],
    [
      'that answers by itself',
      [aRouteRule({ filters: [], backendRefs: [] })],
      true,
    ],
  ])('knows a route %s', (_, rules, expected) => {
    expect(isAppRoute(aRoute({ rules }))).toBe(expected);
  });
});

describe('routeVerdicts', () => {
  it('gives one verdict per route and parent', () => {
    const http = aParentRef({ sectionName: 'http' });
    const route = aRoute({
      parentRefs: [aParentRef(), http],
      parents: [aRouteParent(), aRouteParent({ parentRef: http }, rejected)],
    });

    expect(verdictsOf(route)).toMatchObject([
      {
        isApp: true,
        fails: false,
        parents: [
          { own: true, state: 'ready' },
          { own: true, state: 'broken', condition: rejected },
        ],
      },
    ]);
  });

  it('says that a route fails when each parent at this Gateway does', () => {
    const route = aRoute({ parents: [aRouteParent({}, rejected)] });

    expect(verdictsOf(route)[0].fails).toBe(true);
  });

  it('lets a stale condition stand before a bad one', () => {
    const route = aRoute({
      metadata: aMeta({ name: 'r', generation: 2 }),
      parents: [
        aRouteParent(
          {},
          aCondition('ResolvedRefs', {
            status: 'False',
            observedGeneration: 2,
          }),
        ),
      ],
    });

    expect(verdictsOf(route)[0].parents[0].state).toBe('progressing');
  });

  it.each([
    ['is to come, while the present route has not been seen', 2, 'progressing'],
    ['is missing, once it has', 1, 'broken'],
  ])('says that a status at a parent %s', (_, generation, state) => {
    const added = aParentRef({ sectionName: 'http' });
    const route = aRoute({
      metadata: aMeta({ name: 'r', generation }),
      parentRefs: [aParentRef(), added],
    });

    expect(
      verdictsOf(route)[0].parents.find(({ parentRef }) => parentRef === added),
    ).toMatchObject({ state });
  });

  it('passes over redirects when it looks for apps', () => {
    expect(verdictsOf(aRedirectRoute())[0].isApp).toBe(false);
  });

  it('tells parents apart by section and port', () => {
    const byPort = aParentRef({ sectionName: undefined, port: 443 });
    const route = aRoute({
      parentRefs: [byPort],
      parents: [
        aRouteParent({ parentRef: { ...byPort, port: 80 } }, rejected),
        aRouteParent({ parentRef: byPort }),
      ],
    });

    expect(verdictsOf(route)[0].parents).toMatchObject([{ state: 'ready' }]);
  });
});

describe('routeBackends', () => {
  const gone = aBackendRef({ name: 'gone' });
  const lost = (...rules: readonly ReturnType<typeof aRouteRule>[]) =>
    routeBackends(aTopology({ routes: [aRoute({ rules })] }))[0]?.lost;
  const to = (...backendRefs: readonly ReturnType<typeof aBackendRef>[]) =>
    aRouteRule({ backendRefs });

  it.each([
    ['nothing', [to(aBackendRef())], 'none'],
    ['one of two rules', [to(aBackendRef()), to(gone)], 'some'],
    ['a share of a rule', [to(aBackendRef(), gone)], 'some'],
    ['everything', [to(gone), to(gone)], 'all'],
  ])('finds that a route has lost %s', (_, rules, expected) => {
    expect(lost(...rules)).toBe(expected);
  });

  it('passes over routes without backends', () => {
    expect(routeBackends(aTopology({ routes: [aRedirectRoute()] }))).toEqual(
      [],
    );
  });

  it('counts ready endpoints of a backend', () => {
    expect(backendVerdict(aBackendRef(), aTopology())).toMatchObject({
      state: 'ready',
      ready: 3,
      total: 3,
    });
    expect(backendVerdict(aBackendRef({ port: 1 }), aTopology())).toMatchObject(
      { state: 'portMissing' },
    );
  });
});

import type { HttpRoute } from '../../snapshot';
import {
  aMatch,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteRule,
  aTopology,
} from '../../testUtils';
import { findRedirectLoop } from './redirectLoop';

const redirect = (overrides: Partial<HttpRoute> = {}) =>
  aRedirectRoute({
    parentRefs: [aParentRef({ sectionName: undefined })],
    ...overrides,
  });

const app = (paths: readonly string[], overrides: Partial<HttpRoute> = {}) =>
  aRoute({
    rules: [aRouteRule({ matches: paths.map(path => aMatch(path)) })],
    ...overrides,
  });

const loop = (one: HttpRoute, ...apps: readonly HttpRoute[]) =>
  findRedirectLoop(aTopology({ routes: [one, ...apps] }), one, 443);

const old = aMeta({
  name: 'z-redirect',
  creationTimestamp: '2026-11-23T10:00:00Z',
});

describe('findRedirectLoop', () => {
  it('keeps applications on longer paths', () => {
    expect(loop(redirect(), app(['/api', '/web']))).toMatchObject({
      impact: 'partial',
      kept: [{ hostname: 'pay.example.com' }, { hostname: 'pay.example.com' }],
    });
  });

  it('takes everything by age on an equal match', () => {
    expect(loop(redirect({ metadata: old }), app(['/']))).toEqual({
      impact: 'outage',
      kept: [],
    });
  });

  it('takes part of an application that has the match and a longer one', () => {
    expect(loop(redirect({ metadata: old }), app(['/', '/api']))).toMatchObject(
      { impact: 'partial', kept: [{ match: aMatch('/api') }] },
    );
  });

  it('loses to a more specific host name, whatever its path', () => {
    expect(
      loop(redirect({ metadata: old, hostnames: [] }), app(['/'])),
    ).toMatchObject({ impact: 'partial', kept: [{ match: aMatch('/') }] });
  });

  it('leaves applications of other host names alone', () => {
    expect(
      loop(
        redirect({ metadata: old }),
        app(['/'], { hostnames: ['shop.example.com'] }),
      )?.kept,
    ).toHaveLength(1);
  });

  it('does not count applications on the other listener', () => {
    expect(
      loop(
        redirect(),
        app(['/api'], { parentRefs: [aParentRef({ sectionName: 'http' })] }),
      ),
    ).toEqual({ impact: 'outage', kept: [] });
  });

  it('is harmless while an application takes all that it would', () => {
    expect(
      loop(redirect({ metadata: aMeta({ name: 'z-redirect' }) }), app(['/']))
        ?.impact,
    ).toBe('risk');
  });

  it('sees no loop on another port than the one it leads to', () => {
    const one = redirect();

    expect(
      findRedirectLoop(aTopology({ routes: [one] }), one, 8443),
    ).toBeUndefined();
  });
});

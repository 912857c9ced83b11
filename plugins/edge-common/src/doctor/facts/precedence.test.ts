import type { RouteMatch } from '../../snapshot';
import { aMatch, aMeta, aRoute } from '../../testUtils';
import { coversMatch, takesPrecedence, type Candidate } from './precedence';

const candidate = (
  match: RouteMatch = aMatch(),
  overrides: Partial<Candidate> & { name?: string; created?: string } = {},
): Candidate => ({
  route: aRoute({
    metadata: aMeta({
      name: overrides.name ?? 'a',
      creationTimestamp: overrides.created ?? '2026-11-23T11:00:00Z',
    }),
  }),
  hostname: overrides.hostname ?? 'pay.example.com',
  match,
});

const exact = (value: string): RouteMatch =>
  aMatch(value, { path: { type: 'Exact', value } });
const regex = (value: string): RouteMatch =>
  aMatch(value, { path: { type: 'RegularExpression', value } });

describe('takesPrecedence', () => {
  it.each<[string, Candidate, Candidate]>([
    [
      'a full host name over a wildcard',
      candidate(aMatch('/'), { hostname: 'a.b' }),
      candidate(aMatch('/long'), { hostname: '*.example.com' }),
    ],
    [
      'a longer wildcard over a shorter one',
      candidate(aMatch('/'), { hostname: '*.pay.example.com' }),
      candidate(aMatch('/long'), { hostname: '*.example.com' }),
    ],
    [
      'any host name over none',
      candidate(),
      candidate(aMatch('/a'), { hostname: '' }),
    ],
    [
      'an exact path over a longer prefix',
      candidate(exact('/a')),
      candidate(aMatch('/abc')),
    ],
    ['the longer prefix', candidate(aMatch('/api')), candidate(aMatch('/'))],
    [
      'a method over none',
      candidate(aMatch('/', { method: 'GET' })),
      candidate(aMatch('/', { headers: 3 })),
    ],
    [
      'more headers over fewer',
      candidate(aMatch('/', { headers: 2 })),
      candidate(aMatch('/', { headers: 1, queryParams: 5 })),
    ],
    [
      'more query parameters over fewer',
      candidate(aMatch('/', { queryParams: 2 })),
      candidate(aMatch('/', { queryParams: 1 })),
    ],
    [
      'the older route among equals',
      candidate(aMatch(), { name: 'z', created: '2026-11-23T10:00:00Z' }),
      candidate(aMatch(), { name: 'a' }),
    ],
    [
      'the first in the alphabet among equals of one age',
      candidate(aMatch(), { name: 'a' }),
      candidate(aMatch(), { name: 'b' }),
    ],
  ])('prefers %s', (_, winner, loser) => {
    expect(takesPrecedence(winner, loser)).toBe(true);
    expect(takesPrecedence(loser, winner)).toBe(false);
  });
});

describe('coversMatch', () => {
  it.each<[string, RouteMatch, RouteMatch]>([
    ['the prefix / every path', aMatch('/'), aMatch('/api')],
    ['a prefix itself', aMatch('/api'), aMatch('/api')],
    ['a prefix with a slash at its end', aMatch('/api/'), aMatch('/api')],
    ['a prefix an exact path below it', aMatch('/api'), exact('/api/pay')],
    ['an exact path itself', exact('/api'), exact('/api')],
    ['a prefix a method', aMatch('/'), aMatch('/', { method: 'GET' })],
    [
      'a method itself',
      aMatch('/', { method: 'GET' }),
      aMatch('/', { method: 'GET' }),
    ],
  ])('says that it covers: %s', (_, one, other) => {
    expect(coversMatch(one, other)).toBe(true);
  });

  it.each<[string, RouteMatch, RouteMatch]>([
    ['a longer word', aMatch('/api'), aMatch('/apix')],
    ['a shorter path', aMatch('/api'), aMatch('/')],
    ['a prefix by an exact path', exact('/api'), aMatch('/api')],
    ['another exact path', exact('/api'), exact('/api/')],
    ['a regular expression', aMatch('/'), regex('/a.*')],
    ['anything by a regular expression', regex('/.*'), aMatch('/')],
    ['all by those with a header', aMatch('/', { headers: 1 }), aMatch('/')],
    ['all by those with a query', aMatch('/', { queryParams: 1 }), aMatch('/')],
    ['all methods by one', aMatch('/', { method: 'GET' }), aMatch('/')],
  ])('says that it does not cover: %s', (_, one, other) => {
    expect(coversMatch(one, other)).toBe(false);
  });
});

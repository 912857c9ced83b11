import { REQUEST_HASH_ANNOTATION } from '../identity';
import {
  aGateway,
  ago,
  aMeta,
  anEnvoyProxy,
  aRequest,
  aRoute,
  aTopology,
  NOW,
} from '../testUtils';
import { assessRequest, currentRequest } from './assessRequest';
import type { RequestRecord } from './RequestRecord';

const HASH = '0123456789abcdef';
const OLD = 'fedcba9876543210';
const hashed = (name: string, hash?: string) =>
  aMeta({
    name,
    annotations: hash ? { [REQUEST_HASH_ANNOTATION]: hash } : {},
  });

const live = (gateway?: string, envoyProxy?: string, route?: string) =>
  aTopology({
    gateway: aGateway({ metadata: hashed('pay-edge', gateway) }),
    envoyProxy: anEnvoyProxy({ metadata: hashed('pay-edge', envoyProxy) }),
    routes: [aRoute({ metadata: hashed('pay-edge-app', route) })],
  });

const DAY = 24 * 3600;

describe('assessRequest', () => {
  it.each<[string, Partial<RequestRecord>, string]>([
    ['just made', {}, 'open'],
    ['29 days old', { createdAt: ago(29 * DAY) }, 'open'],
    ['31 days old', { createdAt: ago(31 * DAY) }, 'expired'],
    ['merged', { mergedAt: ago(60) }, 'merged'],
    [
      'merged a long time ago',
      { createdAt: ago(90 * DAY), mergedAt: ago(80 * DAY) },
      'merged',
    ],
    ['dismissed', { dismissedAt: ago(60) }, 'dismissed'],
    [
      'dismissed after it was merged',
      { mergedAt: ago(90), dismissedAt: ago(60) },
      'dismissed',
    ],
  ])(
    'calls one that is %s and of which nothing runs %s',
    (_, record, state) => {
      expect(assessRequest(aRequest(record), live(OLD, OLD, OLD), NOW)).toBe(
        state,
      );
      expect(assessRequest(aRequest(record), undefined, NOW)).toBe(state);
    },
  );

  it.each([
    ['all objects carry its hash', live(HASH, HASH, HASH), 'applied'],
    [
      'all objects but a foreign one carry its hash',
      live(HASH, HASH, undefined),
      'applied',
    ],
    ['some carry the one before', live(HASH, OLD, OLD), 'partlyApplied'],
    [
      'the Gateway is still missing',
      { ...live(HASH, HASH, HASH), gateway: undefined },
      'partlyApplied',
    ],
    ['no object carries it', live(), 'merged'],
  ])('knows from the cluster that %s', (_, topology, state) => {
    expect(assessRequest(aRequest({ mergedAt: ago(60) }), topology, NOW)).toBe(
      state,
    );
  });

  it('sees what runs even where Git did not tell of a merge', () => {
    expect(assessRequest(aRequest(), live(HASH, HASH, HASH), NOW)).toBe(
      'applied',
    );
  });

  it('remembers that one was applied before the next replaced it', () => {
    expect(
      assessRequest(
        aRequest({ appliedAt: ago(600) }),
        live(OLD, OLD, OLD),
        NOW,
      ),
    ).toBe('applied');
  });
});

describe('currentRequest', () => {
  const applied = aRequest({
    createdAt: ago(900),
    requestHash: OLD,
    mergedAt: ago(800),
  });
  const newest = aRequest({ createdAt: ago(60) });

  it('is the newest, in whatever order they are given', () => {
    for (const records of [
      [applied, newest],
      [newest, applied],
    ]) {
      expect(currentRequest(records, live(OLD, OLD, OLD), NOW)).toEqual({
        record: newest,
        state: 'open',
      });
    }
  });

  it('passes over those that lead nowhere any more', () => {
    expect(
      currentRequest(
        [applied, aRequest({ createdAt: ago(60), dismissedAt: ago(30) })],
        live(OLD, OLD, OLD),
        NOW,
      ),
    ).toEqual({ record: applied, state: 'applied' });
  });

  it('is none where nothing was asked for', () => {
    expect(currentRequest([], undefined, NOW)).toBeUndefined();
  });
});

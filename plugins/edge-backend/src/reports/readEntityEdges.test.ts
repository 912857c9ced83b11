import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { NOW } from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type { Knex } from 'knex';

import { aRequest } from '../__fixtures__/aRequest';
import { anEdgeId, aStoredEdge } from '../__fixtures__/aReport';
import { createReader } from '../__fixtures__/createReader';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { aComponent, TEST_ENTITIES } from '../__fixtures__/testEntities';
import { onlyIf, type TestPolicy } from '../__fixtures__/testPolicy';
import type { RequestFollower } from '../requests/RequestFollower';
import { createChannels } from '../signals/createChannels';
import { openDatabase } from '../store/openDatabase';
import type { StoredRequest } from '../store/RequestStore';
import { readEntityEdges } from './readEntityEdges';

jest.setTimeout(60_000);

const OLGA = mockCredentials.user('user:default/olga');
const REF = 'component:default/many';
const TEAM = 'group:default/team-pay';
const MANY = { entityRef: REF, ownerRef: TEAM };

const edgeOf = (
  gateway: string,
  state: 'ready' | 'broken' | 'degraded' | 'unknown',
  namespace = 'payments',
) => aStoredEdge({ id: anEdgeId(gateway, { namespace }), state }, [MANY]);

const stored = [
  edgeOf('a-ready', 'ready'),
  edgeOf('b-broken', 'broken'),
  edgeOf('c-unknown', 'unknown', 'other'),
  edgeOf('d-degraded', 'degraded'),
  aStoredEdge({ id: anEdgeId('foreign') }, [
    { entityRef: 'component:default/pay', ownerRef: TEAM },
  ]),
];

describe('readEntityEdges', () => {
  const databases = createTestDatabases();
  let knex: Knex;
  beforeAll(async () => {
    knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
  });

  const read = async (
    options: {
      policy?: TestPolicy;
      annotation?: string;
      requests?: readonly StoredRequest[];
      ref?: string;
    } = {},
  ) => {
    const { policy, annotation, requests = [], ref = REF } = options;
    const { services, looks } = await createReader({
      ...{ policy, stored, knex },
      entities: [
        ...TEST_ENTITIES,
        aComponent(
          'many',
          TEAM,
          annotation === undefined ? {} : { 'tls-edge.dev/edge': annotation },
        ),
      ],
    });
    const follower: Pick<RequestFollower, 'ofEntity'> = {
      ofEntity: entityRef =>
        requests.filter(request => request.entityRef === entityRef),
    };
    const { version, read: readBody } = await readEntityEdges(
      {
        ...services,
        requests: follower as RequestFollower,
        channels: createChannels('secret'),
        clock: { now: () => NOW, sleep: async () => undefined },
      },
      ref,
      OLGA,
    );
    return { answer: await readBody(), version, looks };
  };
  const gateways = ({ answer }: Awaited<ReturnType<typeof read>>) =>
    answer.items.map(({ id }) => id.gateway);

  it('puts the worst edge first, and looks at every one it shows', async () => {
    const result = await read();
    expect(gateways(result)).toEqual([
      'b-broken',
      'd-degraded',
      'c-unknown',
      'a-ready',
    ]);
    expect(result.looks).toHaveLength(4);
  });

  it('shows and looks at no edge outside the conditions', async () => {
    const result = await read({
      policy: () => onlyIf('IN_NAMESPACE', { namespaces: ['other'] }),
    });
    expect(gateways(result)).toEqual(['c-unknown']);
    expect(result.looks).toEqual([stored[2].key]);
  });

  it.each([
    ['none', undefined, []],
    ['an empty text', '', []],
    ['a confirmed edge', 'demo-eu/payments/a-ready', []],
    [
      'a foreign edge beside a confirmed one',
      'demo-eu/payments/a-ready, demo-eu/payments/foreign',
      ['demo-eu/payments/foreign'],
    ],
    ['an edge that is not there', 'demo-eu/x/y', ['demo-eu/x/y']],
    ['a text that names no edge', 'pay-edge', []],
  ])(
    'tells of an annotation with %s what nothing confirms',
    async (_name, annotation, expected) => {
      const { answer } = await read({ annotation });
      expect(answer.unconfirmed).toEqual(expected);
      expect(answer.items).toHaveLength(4);
    },
  );

  it('calls an edge unconfirmed by no means because it may not be read', async () => {
    const { answer } = await read({
      annotation: 'demo-eu/payments/a-ready',
      policy: () => onlyIf('IN_NAMESPACE', { namespaces: ['none'] }),
    });
    expect(answer).toMatchObject({ items: [], unconfirmed: [] });
  });

  it.each([
    [{}, 'open'],
    [{ mergedAt: '2026-11-23T11:59:30.000Z' }, 'merged'],
    [
      { mergedAt: '2026-11-23T11:59:30.000Z', isPartlyApplied: true },
      'partlyApplied',
    ],
    [{ createdAt: '2026-01-01T00:00:00.000Z' }, 'expired'],
    [{ dismissedAt: '2026-11-23T11:59:30.000Z' }, 'dismissed'],
  ])('shows the entity’s requests with %j as %s', async (change, state) => {
    const { answer } = await read({
      requests: [aRequest({ entityRef: REF, ...change }), aRequest()],
    });
    expect(answer.requests).toMatchObject([{ entityRef: REF, state }]);
    expect(answer.requests[0]).not.toHaveProperty('manifestHash');
  });

  it('has the same version until something in it changes', async () => {
    const requests = [aRequest({ entityRef: REF })];
    const versions: string[] = [];
    for (const options of [
      {},
      {},
      { annotation: 'demo-eu/x/y' },
      { requests },
      {
        requests: [{ ...requests[0], mergedAt: '2026-11-23T11:59:30.000Z' }],
      },
      { policy: () => onlyIf('IN_NAMESPACE', { namespaces: ['other'] }) },
    ]) {
      versions.push((await read(options)).version);
    }
    expect(versions[1]).toBe(versions[0]);
    expect(new Set(versions).size).toBe(versions.length - 1);
  });

  it('has a channel of its own for each entity, which tells nothing of it', async () => {
    const many = await read();
    const pay = await read({ ref: 'component:default/pay' });
    expect(many.answer.channel).not.toBe(pay.answer.channel);
    expect(many.answer.channel).not.toContain('many');
  });

  it('has no entity that the catalog does not show', async () => {
    await expect(read({ ref: 'component:default/none' })).rejects.toMatchObject(
      {
        name: 'NotFoundError',
        message: 'There is no entity "component:default/none" in the catalog',
      },
    );
  });

  it('is refused before the catalog is asked where reading is denied', async () => {
    await expect(
      read({
        ref: 'component:default/none',
        policy: () => ({ result: AuthorizeResult.DENY }),
      }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

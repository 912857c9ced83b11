import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { EdgeId } from '@tls-edge/backstage-plugin-edge-common';
import type { Knex } from 'knex';

import { anEdgeId, aStoredEdge } from '../__fixtures__/aReport';
import { createReader } from '../__fixtures__/createReader';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { onlyIf, type TestPolicy } from '../__fixtures__/testPolicy';
import { openDatabase } from '../store/openDatabase';
import type { StoredEdge } from '../store/StoredEdge';
import { readEdge } from './readEdge';
import type { ReadingServices } from './ReadingServices';
import { readVisibleEdges } from './readVisibleEdges';

jest.setTimeout(60_000);

const OLGA = mockCredentials.user('user:default/olga');
const PAY = {
  entityRef: 'component:default/pay',
  ownerRef: 'group:default/team-pay',
};
const ORDERS = {
  entityRef: 'component:default/orders',
  ownerRef: 'group:default/team-orders',
};
/** Of a team that the catalog does not show. */
const SECRET = {
  entityRef: 'component:default/secret',
  ownerRef: 'group:default/team-secret',
};

const whole = anEdgeId('shared-gw', { namespace: 'platform' });
const partOf = ({ entityRef }: { entityRef: string }) =>
  anEdgeId('shared-gw', { namespace: 'platform', scope: entityRef });

const payEdge = aStoredEdge({ owner: PAY.ownerRef }, [PAY]);
const sharedEdge = aStoredEdge({ id: whole }, [PAY, ORDERS]);
const parts = [PAY, ORDERS, SECRET].map(tenant =>
  aStoredEdge({ id: partOf(tenant), owner: tenant.ownerRef }, [tenant]),
);
const nobodys = aStoredEdge({
  id: anEdgeId('legacy-gw', { namespace: 'legacy' }),
});
const stored = [payEdge, sharedEdge, ...parts, nobodys];

const ownedBy =
  (...claims: string[]): TestPolicy =>
  () =>
    onlyIf('IS_OWNER', { claims });
const inNamespaces =
  (...namespaces: string[]): TestPolicy =>
  () =>
    onlyIf('IN_NAMESPACE', { namespaces });

/** The report, as it is read by who does not have it yet. */
const reportOf = async (services: ReadingServices, id: EdgeId) =>
  (await readEdge(services, id, OLGA)).read();

describe('reading edges', () => {
  const databases = createTestDatabases();
  let knex: Knex;
  beforeAll(async () => {
    knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
  });
  const forgetAll = async () => {
    await knex('edge_entities').delete();
    await knex('edges').delete();
  };
  const create = async (policy?: TestPolicy) => {
    await forgetAll();
    return createReader({ policy, stored, knex });
  };

  describe('readEdge', () => {
    it('gives the stored report, and notes that someone looks', async () => {
      const { services, looks } = await create();
      const report = await reportOf(services, payEdge.report.id);
      expect(report).toEqual(payEdge.report);
      expect(looks).toEqual([payEdge.key]);
    });

    it.each<[string, TestPolicy | undefined, EdgeId]>([
      ['that is not there', undefined, anEdgeId('none')],
      ['of another team', ownedBy(ORDERS.ownerRef), payEdge.report.id],
      ['outside the namespaces', inNamespaces('orders'), payEdge.report.id],
      ['of nobody, to owners', ownedBy(PAY.ownerRef), nobodys.report.id],
      ['of a hidden tenant', undefined, partOf(SECRET)],
      ['of a tenant that is none', undefined, partOf({ entityRef: 'a:b/c' })],
      ['of another tenant', ownedBy(PAY.ownerRef), partOf(ORDERS)],
      ['shared by others too', ownedBy(PAY.ownerRef), whole],
      [
        'shared by one tenant more than may be read',
        ownedBy(PAY.ownerRef, ORDERS.ownerRef),
        whole,
      ],
    ])(
      'answers an edge %s like one that does not exist',
      async (_name, policy, id) => {
        const { services, looks } = await create(policy);
        await expect(readEdge(services, id, OLGA)).rejects.toMatchObject({
          name: 'NotFoundError',
          message: `There is no edge "${id.cluster}/${id.namespace}/${id.gateway}" that you may read`,
        });
        expect(looks).toEqual([]);
      },
    );

    it.each<[string, TestPolicy | undefined, EdgeId]>([
      ['its own part of a shared Gateway', ownedBy(PAY.ownerRef), partOf(PAY)],
      [
        'the whole whose tenants all may be read',
        ownedBy(PAY.ownerRef, ORDERS.ownerRef, SECRET.ownerRef),
        whole,
      ],
      ['the whole by its namespace', inNamespaces('platform'), whole],
      ['the whole without conditions', undefined, whole],
      [
        'an edge of nobody by its namespace',
        inNamespaces('legacy'),
        nobodys.report.id,
      ],
    ])('gives %s', async (_name, policy, id) => {
      const { services } = await create(policy);
      await expect(reportOf(services, id)).resolves.toMatchObject({ id });
    });

    it.each(['stamped', 'get', 'list'] as const)(
      'calls no edge missing because the store cannot %s it',
      async call => {
        const { services } = await create(
          ownedBy(PAY.ownerRef, ORDERS.ownerRef, SECRET.ownerRef),
        );
        const down = new Error('connection terminated');
        const edges = {
          ...services.edges,
          [call]: async () => {
            throw down;
          },
        };
        await expect(reportOf({ ...services, edges }, whole)).rejects.toBe(
          down,
        );
      },
    );

    it('names in the whole only tenants that the catalog shows', async () => {
      const { services } = await create();
      const report = aStoredEdge({ id: whole, owner: SECRET.ownerRef }, [
        PAY,
        SECRET,
      ]);
      await services.edges.put(report, '2026-11-23T12:00:00.000Z');
      const shown = await reportOf(services, whole);
      expect(shown.entityRefs).toEqual([PAY.entityRef]);
      expect(JSON.stringify(shown)).not.toContain('secret');
    });
  });

  describe('the version of a report', () => {
    const AT = '2026-11-23T12:00:00.000Z';
    let services: ReadingServices;
    beforeAll(async () => {
      ({ services } = await create());
    });
    const versionFor = async (changed: Partial<ReadingServices> = {}) => {
      const id = payEdge.report.id;
      return (await readEdge({ ...services, ...changed }, id, OLGA)).version;
    };

    it('is told without reading the report', async () => {
      const edges = {
        ...services.edges,
        get: async () => {
          throw new Error('nobody asked for the report');
        },
      };
      await expect(versionFor({ edges })).resolves.toBe(await versionFor());
    });

    it.each<[string, StoredEdge, string]>([
      ['a new report', aStoredEdge({ rev: 2 }, [PAY]), AT],
      [
        'another look that found the edge come back',
        aStoredEdge({}, [PAY]),
        '2026-11-23T13:00:00.000Z',
      ],
      ['another entity', aStoredEdge({}, [PAY, ORDERS]), AT],
    ])('changes with %s', async (_, edge, at) => {
      await services.edges.put(aStoredEdge({}, [PAY]), AT);
      const before = await versionFor();
      await services.edges.put(edge, at);
      expect(await versionFor()).not.toBe(before);
    });

    it('is another one for who sees fewer of the entities it names', async () => {
      const catalog = catalogServiceMock({ entities: [] });
      expect(await versionFor({ catalog })).not.toBe(await versionFor());
    });

    it('is no promise: an edge that went to another team is not read', async () => {
      const own = await create(ownedBy(PAY.ownerRef));
      const answer = await readEdge(own.services, payEdge.report.id, OLGA);
      await own.services.edges.put(
        aStoredEdge({ rev: 2, owner: ORDERS.ownerRef }, [ORDERS]),
        AT,
      );
      await expect(answer.read()).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      await own.services.edges.remove([payEdge.key]);
      await expect(answer.read()).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });
  });

  describe('readVisibleEdges', () => {
    const keysUnder = async (policy?: TestPolicy) => {
      const { services } = await create(policy);
      const { edges } = await readVisibleEdges(services, OLGA);
      return edges.map(({ id }) => [id.gateway, id.scope].join(' ').trim());
    };

    it.each<[string, TestPolicy | undefined, string[]]>([
      [
        'all but those of hidden tenants, without conditions',
        undefined,
        [
          'legacy-gw',
          'pay-edge',
          'shared-gw',
          `shared-gw ${ORDERS.entityRef}`,
          `shared-gw ${PAY.entityRef}`,
        ],
      ],
      [
        'the edges of a team',
        ownedBy(ORDERS.ownerRef),
        ['shared-gw', `shared-gw ${ORDERS.entityRef}`],
      ],
      ['those of a namespace', inNamespaces('legacy'), ['legacy-gw']],
      ['none', inNamespaces(), []],
    ])('lists %s', async (_name, policy, expected) => {
      expect(await keysUnder(policy)).toEqual(expected);
    });

    it('is refused outright where the policy denies', async () => {
      await expect(
        keysUnder(() => ({ result: AuthorizeResult.DENY })),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
    });
  });
});

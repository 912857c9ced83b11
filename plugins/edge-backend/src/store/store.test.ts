import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';
import {
  anEvent,
  aWarning,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type { Knex } from 'knex';

import { anEdgeId, aStoredEdge } from '../__fixtures__/aReport';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { createEdgeStore, type EdgeStore } from './EdgeStore';
import type { EdgeCriteria } from './EdgeFilter';
import { createEventStore } from './EventStore';
import { MIGRATIONS, openDatabase } from './openDatabase';
import { readSecret } from './readSecret';
import { addTransition, createTransitionStore } from './TransitionStore';

jest.setTimeout(60_000);

const AT = '2026-11-23T12:00:00.000Z';

describe('the store', () => {
  const databases = createTestDatabases();
  let knex: Knex;

  beforeEach(async () => {
    knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
  });

  it('leaves a database alone whose migrations are skipped', async () => {
    const bare = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
      migrations: { skip: true },
    });
    await expect(bare.schema.hasTable('edges')).resolves.toBe(false);
  });

  it('can be taken back to nothing', async () => {
    await knex.migrate.rollback({ directory: MIGRATIONS }, true);
    await expect(knex.schema.hasTable('edges')).resolves.toBe(false);
  });

  describe('edges', () => {
    let edges: EdgeStore;
    const pay = aStoredEdge({ owner: 'group:default/team-pay' }, [
      {
        entityRef: 'component:default/pay',
        ownerRef: 'group:default/team-pay',
      },
    ]);
    const shop = aStoredEdge(
      { id: anEdgeId('shop-edge', { namespace: 'shop' }), state: 'broken' },
      [
        {
          entityRef: 'component:default/shop',
          ownerRef: 'group:default/team-shop',
        },
        { entityRef: 'component:default/till' },
      ],
    );
    const legacy = aStoredEdge({
      id: anEdgeId('legacy-gw', { cluster: 'demo-us', namespace: 'legacy' }),
      owner: 'group:default/team-legacy',
    });
    const tenant = aStoredEdge({
      id: { ...pay.report.id, scope: 'component:default/orders' },
    });

    beforeEach(async () => {
      edges = createEdgeStore(knex);
      for (const edge of [shop, pay, legacy, tenant]) await edges.put(edge, AT);
    });

    it('gives back what was put, in the order asked for', async () => {
      await expect(edges.get([shop.key, 'none', pay.key])).resolves.toEqual([
        shop,
        pay,
      ]);
    });

    it('keeps the edges of a shared Gateway apart by scope', async () => {
      await expect(edges.get([tenant.key])).resolves.toEqual([tenant]);
      expect(tenant.key).not.toBe(pay.key);
    });

    it('replaces report and entities', async () => {
      const next = aStoredEdge({ rev: 2, state: 'degraded' }, []);
      await edges.put(next, AT);
      await expect(edges.get([pay.key])).resolves.toEqual([next]);
      await expect(edges.ofEntity('component:default/pay')).resolves.toEqual(
        [],
      );
    });

    it('finds the edges of an entity', async () => {
      const { report, ...listed } = shop;
      const stamp = `${report.rev} ${AT}`;
      await expect(edges.ofEntity('component:default/till')).resolves.toEqual([
        { ...listed, stamp },
      ]);
      await expect(edges.stamped([shop.key, 'none'])).resolves.toEqual([
        { ...listed, stamp },
      ]);
    });

    it('stamps edges with and without entities, each once', async () => {
      const stamped = await edges.stamped([legacy.key, shop.key, pay.key]);
      expect(stamped.map(({ key, entities }) => [key, entities])).toEqual(
        [pay, shop, legacy].map(({ key, entities }) => [key, entities]),
      );
    });

    it('removes an edge with its entities', async () => {
      await edges.remove([shop.key]);
      await expect(edges.list()).resolves.toHaveLength(3);
      await expect(
        knex('edge_entities').where({ edge_key: shop.key }),
      ).resolves.toEqual([]);
    });

    it('lists rows without their reports', async () => {
      const rows = await edges.list();
      expect(rows.map(({ key }) => key)).toEqual(
        [pay, tenant, shop, legacy].map(({ key }) => key),
      );
      expect(rows[2]).toEqual({
        key: shop.key,
        summary: shop.summary,
        entities: shop.entities,
      });
    });

    const owner = (...values: string[]): EdgeCriteria => ({
      field: 'owner',
      values,
    });
    const cluster = (...values: string[]): EdgeCriteria => ({
      field: 'cluster',
      values,
    });
    const namespace = (...values: string[]): EdgeCriteria => ({
      field: 'namespace',
      values,
    });

    it.each<[string, EdgeCriteria, readonly { key: string }[]]>([
      ['the owner of an entity', owner('group:default/team-shop'), [shop]],
      [
        'the owner of a namespace',
        owner('group:default/team-legacy'),
        [legacy],
      ],
      ['nobody', owner(), []],
      ['a cluster', cluster('demo-us'), [legacy]],
      ['several namespaces', namespace('shop', 'legacy'), [shop, legacy]],
      ['a negation', { not: cluster('demo-eu') }, [legacy]],
      [
        'all of several',
        { allOf: [cluster('demo-eu'), namespace('shop')] },
        [shop],
      ],
      [
        'any of several',
        { anyOf: [cluster('demo-us'), namespace('shop')] },
        [shop, legacy],
      ],
      [
        'a nest of them',
        {
          allOf: [
            { anyOf: [cluster('demo-us'), namespace('shop', 'payments')] },
            { not: { anyOf: [owner('group:default/team-shop')] } },
          ],
        },
        [pay, tenant, legacy],
      ],
    ])('filters by %s', async (_, criteria, expected) => {
      const rows = await edges.list(criteria);
      expect(rows.map(({ key }) => key)).toEqual(
        expected.map(({ key }) => key),
      );
    });

    it('leaves out what an older version wrote in another form', async () => {
      await knex('edges')
        .where({ key: pay.key })
        .update({ report: '{"id":"old"}', summary: '{}' });
      await expect(edges.get([pay.key])).resolves.toEqual([]);
      await expect(edges.list()).resolves.toHaveLength(3);
    });
  });

  it('keeps a report together with the transition to it, or neither', async () => {
    const edges = createEdgeStore(knex);
    const transitions = createTransitionStore(knex);
    const edge = aStoredEdge({ id: anEdgeId('new-edge') });
    const transition = {
      ...{ edgeKey: edge.key, summary: 'It serves.', at: AT },
      to: 'ready' as const,
    };
    const unwritable = { ...transition, summary: null as never };
    await expect(edges.put(edge, AT, unwritable)).rejects.toThrow('summary');
    await expect(edges.get([edge.key])).resolves.toEqual([]);

    await edges.put(edge, AT, transition);
    await expect(edges.get([edge.key])).resolves.toEqual([edge]);
    await expect(transitions.ofEdge(edge.key, 5)).resolves.toEqual([
      { ...transition, from: undefined },
    ]);
  });

  it('keeps transitions, newest first', async () => {
    const transitions = createTransitionStore(knex);
    const key = edgeKey(anEdgeId('pay-edge'));
    const base = { edgeKey: key, summary: 'x', at: AT };
    await addTransition(knex, { ...base, to: 'ready' });
    await addTransition(knex, { ...base, from: 'ready', to: 'broken' });
    await addTransition(knex, { ...base, edgeKey: 'other', to: 'ready' });
    await expect(transitions.ofEdge(key, 10)).resolves.toEqual([
      { ...base, from: 'ready', to: 'broken' },
      { ...base, from: undefined, to: 'ready' },
    ]);
    await expect(transitions.ofEdge(key, 1)).resolves.toHaveLength(1);
  });

  describe('last events', () => {
    it('keeps the newest of each reason and object', async () => {
      const events = createEventStore(knex);
      const older = anEvent({ lastSeen: '2026-11-23T11:00:00Z' });
      const newer = anEvent({ lastSeen: '2026-11-23T11:30:00Z' });
      const warning = aWarning('FailedDeployModel', 'no', {
        lastSeen: '2026-11-23T11:10:00Z',
      });
      await events.keep('demo-eu', [newer, warning]);
      await events.keep('demo-eu', [older]);
      await expect(events.ofCluster('demo-eu')).resolves.toEqual([
        warning,
        newer,
      ]);
      await expect(events.ofCluster('demo-us')).resolves.toEqual([]);
    });

    it('forgets all events of an object', async () => {
      const events = createEventStore(knex);
      await events.keep('demo-eu', [anEvent(), aWarning('x', 'y')]);
      await events.forget('demo-eu', [anEvent()]);
      await expect(events.ofCluster('demo-eu')).resolves.toEqual([]);
    });
  });

  it('makes a secret once and keeps it', async () => {
    const [one, other] = await Promise.all([
      readSecret(knex, 'channels'),
      readSecret(knex, 'channels'),
    ]);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(other).toBe(one);
    await expect(readSecret(knex, 'else')).resolves.not.toBe(one);
  });
});

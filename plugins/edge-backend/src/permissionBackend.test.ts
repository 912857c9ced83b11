import request from 'supertest';
import { mockCredentials } from '@backstage/backend-test-utils';

import { seedEdge } from './__fixtures__/seedEdge';
import { PAY_PATH, usePortal } from './__fixtures__/usePortal';

const WELL_KNOWN = '/api/edge/.well-known/backstage/permissions';
const KEY = 'demo-eu/payments/pay-edge';

describe('what the permission backend asks of this plugin', () => {
  const portal = usePortal();

  const isOwned = () =>
    portal.eventually<{ owner?: string }>(PAY_PATH, ({ owner }) =>
      expect(owner).toBe('group:default/team-pay'),
    );

  beforeEach(async () => {
    seedEdge(portal.kubernetes());
    await portal.start({ withAws: false });
    await isOwned();
  });

  const apply = (
    resourceRef: string,
    rule: string,
    params: Record<string, string[]>,
  ) =>
    request(portal.current().server)
      .post(`${WELL_KNOWN}/apply-conditions`)
      .set('Authorization', mockCredentials.service.header())
      .send({
        items: [
          {
            id: '1',
            resourceRef,
            resourceType: 'edge',
            conditions: { rule, resourceType: 'edge', params },
          },
        ],
      });

  it.each([
    [KEY, 'IS_OWNER', { claims: ['group:default/team-pay'] }, 'ALLOW'],
    [KEY, 'IS_OWNER', { claims: ['group:default/team-orders'] }, 'DENY'],
    [KEY, 'IN_CLUSTER', { clusters: ['demo-eu'] }, 'ALLOW'],
    [KEY, 'IN_NAMESPACE', { namespaces: ['orders'] }, 'DENY'],
    [`${KEY}-none`, 'IN_CLUSTER', { clusters: ['demo-eu'] }, 'DENY'],
  ])('decides for %s by %s %j: %s', async (ref, rule, params, expected) => {
    const { status, body } = await apply(ref, rule, params);
    expect(status).toBe(200);
    expect(body.items).toEqual([{ id: '1', result: expected }]);
  });

  it('refuses parameters that the rule does not take', async () => {
    const { status } = await apply(KEY, 'IS_OWNER', { owners: ['x'] });
    expect(status).toBe(400);
  });

  it('offers its permissions and rules for policies to be written with', async () => {
    const { body } = await request(portal.current().server)
      .get(`${WELL_KNOWN}/metadata`)
      .set('Authorization', mockCredentials.service.header());
    expect(
      body.permissions.map(({ name }: { name: string }) => name).sort(),
    ).toEqual(['edge.read', 'edge.refresh', 'edge.request']);
    expect(body.rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: 'IS_OWNER',
          resourceType: 'edge',
          paramsSchema: expect.objectContaining({
            properties: {
              claims: expect.objectContaining({ type: 'array' }),
            },
          }),
        }),
      ]),
    );
  });
});

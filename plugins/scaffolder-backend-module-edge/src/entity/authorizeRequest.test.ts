import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';

import { demoServices, OLGA, ordersEntity } from '../__fixtures__/demoWorld';
import { requireOwnership, requirePermission } from './authorizeRequest';
import { readEntityFacts } from './readEntityFacts';

const entity = readEntityFacts(ordersEntity());

describe('requireOwnership', () => {
  const ask = (
    options: {
      ownership?: string[];
      requesters?: 'owner' | 'anyone';
      credentials?: Parameters<typeof requireOwnership>[0]['credentials'];
      owners?: string[];
    } = {},
  ) => {
    const { ownership, requesters = 'owner', owners } = options;
    return requireOwnership({
      ...demoServices({ ownership }),
      credentials: options.credentials ?? OLGA,
      entity: { ...entity, owners: owners ?? entity.owners },
      policy: { requesters },
    });
  };

  it('lets a member of the owning team ask', async () => {
    expect(await ask()).toEqual({ requester: 'user:default/olga' });
  });

  it('lets a user ask who owns the entity alone', async () => {
    const own = ['user:default/olga'];
    await expect(ask({ owners: own, ownership: own })).resolves.toBeDefined();
  });

  it('refuses who owns something else and names the owner', async () => {
    await expect(
      ask({ ownership: ['group:default/team-payments'] }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        "'user:default/olga' may not ask for an edge for 'component:default/orders'; allowed: its owner group:default/team-orders",
    });
  });

  it('refuses for an entity without an owner', async () => {
    await expect(ask({ owners: [] })).rejects.toThrow('(it has none)');
  });

  it('lets anyone ask where policy says so', async () => {
    const anyone = ask({ ownership: [], requesters: 'anyone' });
    await expect(anyone).resolves.toEqual({ requester: 'user:default/olga' });
  });

  it.each([
    ['a service', mockCredentials.service()],
    ['nobody', mockCredentials.none()],
  ])('refuses %s, even where anyone may ask', async (_name, credentials) => {
    await expect(
      ask({ credentials, requesters: 'anyone' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

describe('requirePermission', () => {
  const id = {
    cluster: 'demo-eu',
    namespace: 'orders',
    gateway: 'orders-edge',
  };
  const conditional = (claim: string): PolicyDecision => ({
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'edge',
    resourceType: 'edge',
    conditions: {
      resourceType: 'edge',
      rule: 'IS_OWNER',
      params: { claims: [claim] },
    },
  });
  const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
  const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
  const ask = (decision: PolicyDecision) =>
    requirePermission({
      ...demoServices({ decision }),
      credentials: OLGA,
      id,
      owners: entity.owners,
    });

  it.each([
    ['an allowing policy', ALLOW],
    ['a condition that is met', conditional('group:default/team-orders')],
  ])('passes under %s', async (_name, decision) => {
    await expect(ask(decision)).resolves.toBeUndefined();
  });

  it.each([
    ['a denying policy', DENY],
    ['a condition that is not met', conditional('user:default/nora')],
  ])('refuses under %s', async (_name, decision) => {
    await expect(ask(decision)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        "'demo-eu/orders/orders-edge'; allowed: who has the permission edge.request",
      ),
    });
  });

  it('asks with the credentials of who runs the template', async () => {
    const services = demoServices();
    await requirePermission({ ...services, credentials: OLGA, id, owners: [] });
    expect(services.permissions.authorizeConditional).toHaveBeenCalledWith(
      [{ permission: expect.objectContaining({ name: 'edge.request' }) }],
      { credentials: OLGA },
    );
  });
});

import { entityOwners, mayAskFor } from './mayAskFor';

const ORDERS = 'group:default/team-orders';
const SHOP = 'group:default/team-shop';
const owners = { requesters: 'owner' } as const;

describe('mayAskFor', () => {
  it.each([
    ['the only owner', { owner: ORDERS }, [ORDERS], true],
    ['the first of two owners', { owners: [ORDERS, SHOP] }, [ORDERS], true],
    ['the second of two owners', { owners: [ORDERS, SHOP] }, [SHOP], true],
    ['somebody else', { owners: [ORDERS, SHOP] }, ['user:default/nora'], false],
    ['somebody who owns nothing', { owner: ORDERS }, [], false],
    ['anybody, of an entity without an owner', {}, [ORDERS], false],
    ['an owner by another kind', { owner: 'user:a/orders' }, [ORDERS], false],
  ])('answers %s', (_, entity, refs, expected) => {
    expect(mayAskFor(entity, refs, owners)).toBe(expected);
  });

  it('lets anyone ask where the policy does', () => {
    expect(mayAskFor({}, [], { requesters: 'anyone' })).toBe(true);
  });
});

describe('entityOwners', () => {
  it.each([
    [{}, []],
    [{ owner: ORDERS }, [ORDERS]],
    [{ owner: ORDERS, owners: [ORDERS, SHOP] }, [ORDERS, SHOP]],
    [{ owners: [] }, []],
  ])('of %j are %j', (entity, expected) => {
    expect(entityOwners(entity)).toEqual(expected);
  });
});

import { ENTITY_REF_ANNOTATION } from '@tls-edge/backstage-plugin-edge-common';
import {
  aGateway,
  aMeta,
  aTopology,
  PAY_EDGE,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import {
  confirmOwnership,
  readEntityRef,
  type CatalogClaims,
} from './confirmOwnership';

const pay = 'component:default/pay';
const other = 'component:default/other';
const teamPay = 'group:default/team-pay';
const owners: Record<string, string> = {
  [pay]: teamPay,
  [other]: 'group:default/x',
};

const claims = (overrides: Partial<CatalogClaims> = {}): CatalogClaims => ({
  annotated: new Set(),
  requested: new Set(),
  ownerOf: ref => owners[ref],
  ...overrides,
});
const named = (ref?: string) =>
  aTopology({
    gateway: aGateway({
      metadata: aMeta({
        name: 'pay-edge',
        annotations: ref ? { [ENTITY_REF_ANNOTATION]: ref } : {},
      }),
    }),
  });
const confirmed = {
  entities: [{ entityRef: pay, ownerRef: teamPay }],
  owner: teamPay,
};
const nobody = { entities: [], owner: undefined };

describe('confirmOwnership', () => {
  it.each([
    ['nothing else', claims(), nobody],
    [
      'the entity’s annotation',
      claims({ annotated: new Set([pay]) }),
      confirmed,
    ],
    ['a recorded request', claims({ requested: new Set([pay]) }), confirmed],
    [
      'the owner of the namespace',
      claims({ namespaceOwner: teamPay }),
      confirmed,
    ],
    [
      'another namespace owner',
      claims({ namespaceOwner: 'group:default/x' }),
      { entities: [], owner: 'group:default/x' },
    ],
    [
      'another entity’s annotation',
      claims({ annotated: new Set([other]) }),
      nobody,
    ],
    [
      'another entity’s request',
      claims({ requested: new Set([other]) }),
      nobody,
    ],
  ])(
    'what the live object says counts with %s as it should',
    (_, given, expected) => {
      expect(confirmOwnership(named(pay), given)).toEqual(expected);
    },
  );

  it.each([
    ['an annotation', claims({ annotated: new Set([pay]) }), nobody],
    ['a request', claims({ requested: new Set([pay]) }), nobody],
    [
      'an annotation in the namespace of the entity’s owner',
      claims({ annotated: new Set([pay, other]), namespaceOwner: teamPay }),
      confirmed,
    ],
  ])(
    'while the live object is silent, %s gives what it should',
    (_, given, expected) => {
      expect(confirmOwnership(named(), given)).toEqual(expected);
    },
  );

  it('reads a live ref however it is written', () => {
    expect(
      confirmOwnership(named('Pay'), claims({ annotated: new Set([pay]) })),
    ).toEqual(confirmed);
  });

  it.each(['', 'a:b:c', '///'])(
    'takes the live text "%s" as no claim',
    text => {
      expect(
        confirmOwnership(named(text), claims({ annotated: new Set([pay]) })),
      ).toEqual(nobody);
    },
  );

  it('gives an edge that is only asked for to who asked', () => {
    const asked = aTopology({ gateway: undefined });
    expect(
      confirmOwnership(asked, claims({ requested: new Set([pay]) })),
    ).toEqual(confirmed);
  });

  it('gives a tenant’s edge to the tenant only', () => {
    const scoped = aTopology({ id: { ...PAY_EDGE, scope: other } });
    const given = claims({
      annotated: new Set([pay, other]),
      namespaceOwner: teamPay,
    });
    expect(confirmOwnership(scoped, given)).toEqual({
      entities: [{ entityRef: other, ownerRef: 'group:default/x' }],
      owner: 'group:default/x',
    });
  });

  it('sorts entities and takes the first owner there is', () => {
    const both = claims({
      annotated: new Set([pay, 'component:default/a']),
      ownerOf: ref => (ref === pay ? teamPay : undefined),
      namespaceOwner: undefined,
    });
    expect(confirmOwnership(named(pay), both).entities).toHaveLength(1);
  });
});

describe('readEntityRef', () => {
  it.each([
    ['component:default/pay', pay],
    ['Component:Default/Pay', pay],
    ['pay', pay],
    ['resource:ns/x', 'resource:ns/x'],
    ['', undefined],
  ])('reads "%s" as %s', (text, expected) => {
    expect(readEntityRef(text)).toBe(expected);
  });
});

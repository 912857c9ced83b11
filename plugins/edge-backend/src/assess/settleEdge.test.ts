import { reportEdge } from '@tls-edge/backstage-plugin-edge-common';
import {
  anUnhealthyTarget,
  aTargetGroup,
  aTopology,
  NOW,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type { EdgeTopology } from '@tls-edge/backstage-plugin-edge-common';

import { settleEdge, type RememberedEdge } from './settleEdge';

const entities = [
  { entityRef: 'component:default/pay', ownerRef: 'group:default/team-pay' },
];

const look = (
  previous: RememberedEdge | undefined,
  changes: Partial<EdgeTopology> = {},
  overrides: Partial<Parameters<typeof settleEdge>[1]> = {},
) => {
  const topology = aTopology(changes);
  return settleEdge(previous, {
    key: 'demo-eu/payments/pay-edge',
    merged: reportEdge({
      ...{ topology, now: NOW, requests: [] },
      ownership: { entityRefs: [entities[0].entityRef] },
    }),
    ...{ entities, now: NOW, channel: 'edge:x' },
    ...overrides,
  });
};

const failing: Partial<EdgeTopology> = {
  targetGroups: [80, 443].map(port =>
    aTargetGroup(port, { targets: [anUnhealthyTarget()] }),
  ),
};

describe('settleEdge', () => {
  it('makes the first report with revision 1', () => {
    const first = look(undefined);
    expect(first.isChanged).toBe(true);
    expect(first.stored.report).toMatchObject({
      state: 'ready',
      rev: 1,
      channel: 'edge:x',
    });
    expect(first.stored.summary).toMatchObject({ state: 'ready', rev: 1 });
    expect(first.stored.entities).toEqual(entities);
  });

  it('changes nothing on a second look at the same', () => {
    const first = look(undefined);
    const second = look(first);
    expect(second.isChanged).toBe(false);
    expect(second.stored).toBe(first.stored);
  });

  it('changes nothing after a restart, when the report comes from the store', () => {
    const first = look(undefined);
    const reread = JSON.parse(JSON.stringify(first.stored));
    expect(look({ stored: reread }).isChanged).toBe(false);
  });

  it('doubts a worse state once and believes it on the second look', () => {
    const first = look(undefined);
    const second = look(first, failing);
    expect(second).toMatchObject({
      isChanged: false,
      doubt: { state: 'degraded' },
    });
    const third = look(second, failing);
    expect(third.isChanged).toBe(true);
    expect(third.doubt).toBeUndefined();
    expect(third.stored.report).toMatchObject({ state: 'degraded', rev: 2 });
  });

  it('forgets a doubt that did not come true', () => {
    const first = look(undefined);
    const healed = look(look(first, failing));
    expect(healed).toMatchObject({ isChanged: false, doubt: undefined });
  });

  it('counts another owner as a change, though the report is the same', () => {
    const first = look(undefined);
    const second = look(
      first,
      {},
      {
        entities: [{ ...entities[0], ownerRef: 'group:default/new' }],
      },
    );
    expect(second.isChanged).toBe(true);
    expect(second.stored.report.rev).toBe(2);
  });
});

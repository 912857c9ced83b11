import {
  aClusterSnapshot,
  aManagedService,
  aMeta,
  anEvent,
  aService,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { isEdgeEventKind, selectEdgeEvents } from './selectEdgeEvents';

const about = (kind: string, name: string, namespace = 'payments') =>
  anEvent({
    metadata: aMeta({ name: `${name}.event` }),
    regarding: { group: '', kind, namespace, name },
  });

describe('selectEdgeEvents', () => {
  const { objects } = aClusterSnapshot();

  it('keeps events of the managed Service and of its TargetGroupBindings', () => {
    expect(selectEdgeEvents(objects).events).toEqual(objects.events);
    expect(objects.events).toHaveLength(3);
  });

  it('drops events of Services that are no edge’s', () => {
    const events = [about('Service', aService().metadata.name)];
    expect(selectEdgeEvents({ ...objects, events }).events).toEqual([]);
  });

  it('drops events of bindings to such Services', () => {
    const services = [
      { ...aManagedService(), metadata: aMeta({ name: 'other' }) },
    ];
    expect(selectEdgeEvents({ ...objects, services }).events).toEqual([]);
  });
});

describe('isEdgeEventKind', () => {
  it.each([
    ['Service', true],
    ['TargetGroupBinding', true],
    ['Pod', false],
    ['Node', false],
  ])('says of %s %s', (kind, expected) => {
    expect(isEdgeEventKind(about(kind, 'x'))).toBe(expected);
  });
});

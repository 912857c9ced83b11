import { findResource } from '../resources/resources';
import { Change } from './Change';
import { ChangeLog } from './ChangeLog';

const pods = findResource('', 'v1', 'pods')!;
const services = findResource('', 'v1', 'services')!;

function change(version: number, resource = pods): Change {
  return {
    type: 'ADDED',
    resource,
    version,
    object: {
      apiVersion: 'v1',
      kind: resource.kind,
      metadata: {
        name: `n${version}`,
        uid: '',
        resourceVersion: String(version),
        creationTimestamp: '',
      },
    },
  };
}

const versions = (changes: readonly Change[] | undefined) =>
  changes?.map(({ version }) => version);

describe('ChangeLog', () => {
  it('gives the changes of one kind after a version', () => {
    const log = new ChangeLog();
    [change(1), change(2, services), change(3)].forEach(c => log.append(c));
    expect(versions(log.since(pods, 0))).toEqual([1, 3]);
    expect(versions(log.since(pods, 1))).toEqual([3]);
    expect(versions(log.since(services, 2))).toEqual([]);
  });

  it('admits what it has forgotten', () => {
    const log = new ChangeLog();
    [1, 2, 3].forEach(version => log.append(change(version)));
    log.forget(2);
    expect(log.since(pods, 1)).toBeUndefined();
    expect(versions(log.since(pods, 2))).toEqual([3]);
  });

  it('forgets the oldest by itself in the long run', () => {
    const log = new ChangeLog();
    for (let version = 1; version <= 10_001; version += 1) {
      log.append(change(version));
    }
    expect(log.since(pods, 1)).toBeUndefined();
    expect(log.since(pods, 5_001)).toHaveLength(5_000);
  });

  it('tells subscribers of their kind until they leave', () => {
    const log = new ChangeLog();
    const seen: number[] = [];
    const leave = log.subscribe(pods, ({ version }) => seen.push(version));
    log.append(change(1));
    log.append(change(2, services));
    leave();
    log.append(change(3));
    expect(seen).toEqual([1]);
  });
});

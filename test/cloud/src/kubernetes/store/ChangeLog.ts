import { Resource, inVersion, storedOf } from '../resources/Resource';
import { Change } from './Change';

type Listener = (change: Change) => void;

/** As many as etcd would keep in a busy five minutes of a small cluster. */
const REMEMBERED = 5_000;

/** A change as watches of one version of its kind see it. */
function seenAs(resource: Resource, change: Change): Change {
  const { object, previous } = change;
  return {
    ...change,
    object: inVersion(resource, object),
    previous: previous && inVersion(resource, previous),
  };
}

/**
 * The newest changes in order, so that a watch can go on from a resourceVersion.
 * @internal
 */
export class ChangeLog {
  private changes: Change[] = [];
  private oldest = 0;
  private readonly listeners = new Map<Resource, Set<Listener>>();

  append(change: Change): void {
    this.changes.push(change);
    if (this.changes.length > REMEMBERED * 2) {
      this.changes = this.changes.slice(-REMEMBERED);
      this.oldest = this.changes[0].version - 1;
    }
    for (const listener of this.listeners.get(change.resource) ?? []) {
      listener(change);
    }
  }

  /** Changes of a kind after a version, or undefined where some of them are forgotten. */
  since(resource: Resource, version: number): readonly Change[] | undefined {
    if (version < this.oldest) {
      return undefined;
    }
    const kind = storedOf(resource);
    return this.changes
      .filter(change => change.version > version && change.resource === kind)
      .map(change => seenAs(resource, change));
  }

  /** Forgets everything up to a version: a watch from before it gets 410. */
  forget(version: number): void {
    this.changes = this.changes.filter(change => change.version > version);
    this.oldest = version;
  }

  /** Calls back on each later change of a kind; returns how to stop that. */
  subscribe(resource: Resource, listener: Listener): () => void {
    const kind = storedOf(resource);
    const listeners = this.listeners.get(kind) ?? new Set();
    const hear: Listener = change => listener(seenAs(resource, change));
    this.listeners.set(kind, listeners.add(hear));
    return () => listeners.delete(hear);
  }
}

import { Resource } from '../resources/Resource';
import { Change } from './Change';

type Listener = (change: Change) => void;

/** As many as etcd would keep in a busy five minutes of a small cluster. */
const REMEMBERED = 5_000;

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
    return this.changes.filter(
      change => change.version > version && change.resource === resource,
    );
  }

  /** Forgets everything up to a version: a watch from before it gets 410. */
  forget(version: number): void {
    this.changes = this.changes.filter(change => change.version > version);
    this.oldest = version;
  }

  /** Calls back on each later change of a kind; returns how to stop that. */
  subscribe(resource: Resource, listener: Listener): () => void {
    const listeners = this.listeners.get(resource) ?? new Set();
    this.listeners.set(resource, listeners.add(listener));
    return () => listeners.delete(listener);
  }
}

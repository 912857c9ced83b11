import { KubeObject } from '../object/KubeObject';
import { Resource, inVersion, storedOf } from '../resources/Resource';
import { RESOURCES } from '../resources/resources';
import { Change } from './Change';
import { ChangeLog } from './ChangeLog';

function keyOf(namespace: string | undefined, name: string): string {
  return namespace ? `${namespace}/${name}` : name;
}

/**
 * All objects of the cluster in memory. Each write gets the next resourceVersion and one entry
 * in the change log; what may be written is decided elsewhere.
 * @internal
 */
export class ObjectStore {
  readonly log = new ChangeLog();
  private version = 1_000;
  private readonly objects = new Map<Resource, Map<string, KubeObject>>(
    RESOURCES.map(resource => [storedOf(resource), new Map()]),
  );

  /** The newest version, as lists and bookmarks carry it. */
  get resourceVersion(): string {
    return String(this.version);
  }

  get(
    resource: Resource,
    namespace: string | undefined,
    name: string,
  ): KubeObject | undefined {
    const found = this.table(resource).get(keyOf(namespace, name));
    return found && inVersion(resource, found);
  }

  /** Objects of a kind in the order of their keys; all namespaces when none is given. */
  list(resource: Resource, namespace?: string): readonly KubeObject[] {
    const prefix = namespace ? `${namespace}/` : '';
    return [...this.table(resource)]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, object]) => inVersion(resource, object));
  }

  /** Every object with its kind. */
  *everything(): Generator<readonly [Resource, KubeObject]> {
    for (const [resource, table] of this.objects) {
      for (const object of table.values()) {
        yield [resource, object];
      }
    }
  }

  /** Writes an object that is new or takes the place of its older self. */
  put(resource: Resource, object: KubeObject): KubeObject {
    const { namespace, name } = object.metadata;
    const previous = this.get(resource, namespace, name);
    const written = this.stamp(object);
    const kind = storedOf(resource);
    const stored = inVersion(kind, written);
    this.table(kind).set(keyOf(namespace, name), stored);
    this.record({
      type: previous ? 'MODIFIED' : 'ADDED',
      resource: kind,
      object: stored,
      previous,
    });
    return written;
  }

  /** Takes an object out for good. */
  remove(resource: Resource, object: KubeObject): void {
    const { namespace, name } = object.metadata;
    const last = this.stamp(object);
    this.table(resource).delete(keyOf(namespace, name));
    this.record({
      type: 'DELETED',
      resource: storedOf(resource),
      object: last,
      previous: object,
    });
  }

  /** Empties the cluster as if etcd had been replaced: no DELETED events, old versions are gone. */
  clear(): void {
    this.objects.forEach(table => table.clear());
    this.version += 1;
    this.log.forget(this.version);
  }

  private table(resource: Resource): Map<string, KubeObject> {
    const table = this.objects.get(storedOf(resource));
    if (!table) {
      throw new Error(`Kind '${resource.kind}' is not in the table of kinds`);
    }
    return table;
  }

  private stamp(object: KubeObject): KubeObject {
    this.version += 1;
    const metadata = {
      ...object.metadata,
      resourceVersion: String(this.version),
    };
    return { ...object, metadata };
  }

  private record(change: Omit<Change, 'version'>): void {
    this.log.append({ ...change, version: this.version });
  }
}

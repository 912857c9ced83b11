import { KindName, Kinds } from '../objects/kinds';
import { ClusterClient } from './ClusterClient';
import { ObjectCache } from './ObjectCache';

type Caches = { [K in KindName]?: ObjectCache<K> };

/**
 * The kinds that controllers of one process watch: one watch per kind, however many of them
 * look at it.
 * @internal
 */
export class ClusterCache {
  private readonly caches: Caches = {};

  constructor(private readonly client: ClusterClient) {}

  /** The cache of a kind; asking for it is what makes it be watched. */
  of<K extends KindName>(kind: K): ObjectCache<K> {
    const known: Caches[K] = this.caches[kind];
    const cache: ObjectCache<K> =
      known ?? new ObjectCache<K>(this.client, kind);
    Object.assign(this.caches, { [kind]: cache });
    return cache;
  }

  /** Objects of a kind in all namespaces. */
  list<K extends KindName>(kind: K, namespace?: string): readonly Kinds[K][] {
    return this.of(kind).list(namespace);
  }

  /** Starts all watches; each resolves once its first list is in. */
  async start(): Promise<void> {
    await Promise.all(this.all().map(cache => cache.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.all().map(cache => cache.stop()));
  }

  private all(): readonly { start(): Promise<void>; stop(): Promise<void> }[] {
    return Object.values(this.caches);
  }
}

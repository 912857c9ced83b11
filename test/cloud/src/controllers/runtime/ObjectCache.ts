import { CHANGE, ERROR, ListWatch, Watch } from '@kubernetes/client-node';
import { KINDS, KindName, Kinds } from '../objects/kinds';
import { ClusterClient } from './ClusterClient';

type Listed = ConstructorParameters<typeof ListWatch<never>>[2];
type Listener<T> = (object: T) => void;

/** Wait before a broken list or watch is tried again. */
const RETRY_MS = [100, 200, 400, 800, 1_600, 3_200, 5_000];

/**
 * One kind of a cluster, kept up to date by list and watch. The client's informer stops on any
 * error but 410; this one starts it again.
 * @internal
 */
export class ObjectCache<K extends KindName> {
  private readonly informer: ListWatch<never>;
  private readonly listeners: Listener<Kinds[K]>[] = [];
  private failures = 0;
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(client: ClusterClient, kind: K) {
    const { apiVersion, plural, kind: served = kind } = KINDS[kind];
    const root = apiVersion.includes('/') ? 'apis' : 'api';
    this.informer = new ListWatch(
      `/${root}/${apiVersion}/${plural}`,
      new Watch(client.config),
      (async () => {
        const list = await client.list(apiVersion, served);
        this.failures = 0;
        return list;
      }) as Listed,
      false,
    );
    this.informer.on(CHANGE, object =>
      this.listeners.forEach(listener => listener(object)),
    );
    this.informer.on(ERROR, () => this.restart());
  }

  /** Resolves when the first list has arrived and the watch is open. */
  async start(): Promise<void> {
    await this.informer.start();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.informer.stop();
  }

  list(namespace?: string): readonly Kinds[K][] {
    return [...this.informer.list(namespace)];
  }

  get(namespace: string | undefined, name: string): Kinds[K] | undefined {
    return this.informer.get(name, namespace);
  }

  /** Calls back on every object that is added, changed or deleted. */
  onChange(listener: Listener<Kinds[K]>): void {
    this.listeners.push(listener);
  }

  private restart(): void {
    if (this.stopped) {
      return;
    }
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.informer.start();
    }, wait);
  }
}

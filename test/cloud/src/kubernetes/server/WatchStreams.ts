import { ServerResponse } from 'node:http';
import { Selection } from '../selection/Selection';
import { ObjectStore } from '../store/ObjectStore';
import { WatchEvent, bookmark, eventOf, initialEvents } from './watchEvents';

/**
 * The open watches. A stream ends after its `timeoutSeconds`, with a last bookmark where the
 * client asked for bookmarks.
 * @internal
 */
export class WatchStreams {
  private readonly open = new Set<ServerResponse>();

  constructor(
    private readonly store: ObjectStore,
    private readonly bookmarkMs: number,
  ) {}

  /** Number of watches that are open now. */
  get size(): number {
    return this.open.size;
  }

  start(
    selection: Selection,
    query: URLSearchParams,
    response: ServerResponse,
  ): void {
    const { resource, matches } = selection;
    const send = (event: WatchEvent) =>
      response.write(`${JSON.stringify(event)}\n`);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    const events = initialEvents(
      this.store,
      selection,
      query.get('resourceVersion'),
    );
    events.forEach(send);
    if (events.some(event => event.type === 'ERROR')) {
      response.end();
      return;
    }
    const unsubscribe = this.store.log.subscribe(resource, change => {
      const event = eventOf(change, matches);
      if (event) {
        send(event);
      }
    });
    const sendBookmark = () => {
      if (query.get('allowWatchBookmarks') === 'true') {
        send(bookmark(resource, this.store.resourceVersion));
      }
    };
    const bookmarks = setInterval(sendBookmark, this.bookmarkMs);
    const end = setTimeout(() => {
      sendBookmark();
      response.end();
    }, Number(query.get('timeoutSeconds') ?? 1_800) * 1_000);
    this.open.add(response);
    response.on('close', () => {
      unsubscribe();
      clearInterval(bookmarks);
      clearTimeout(end);
      this.open.delete(response);
    });
  }

  /** Breaks every stream off, as a failing load balancer would. */
  cut(): void {
    this.open.forEach(response => response.destroy());
  }
}

import type { ServerResponse } from 'node:http';

interface LoggedEvent {
  readonly version: number;
  readonly part: string;
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly object: unknown;
}

/** The changes a test server remembers, and the watches that are open on them. */
export const createWatchLog = () => {
  const events: LoggedEvent[] = [];
  const open = new Map<ServerResponse, string>();
  let forgottenUpTo = 0;

  const line = (type: string, object: unknown) =>
    `${JSON.stringify({ type, object })}\n`;

  return {
    append: (event: LoggedEvent) => {
      events.push(event);
      open.forEach((part, response) => {
        if (part === event.part) response.write(line(event.type, event.object));
      });
    },
    /** Streams changes after `from`, or the error a real server sends for a forgotten version. */
    watch: (part: string, from: number, response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.flushHeaders();
      if (from < forgottenUpTo) {
        const status = { kind: 'Status', code: 410, reason: 'Expired' };
        response.end(line('ERROR', status));
        return;
      }
      events
        .filter(event => event.part === part && event.version > from)
        .forEach(event => response.write(line(event.type, event.object)));
      open.set(response, part);
      response.on('close', () => open.delete(response));
    },
    bookmark: (version: number) =>
      open.forEach((_, response) =>
        response.write(
          line('BOOKMARK', {
            metadata: { resourceVersion: String(version) },
          }),
        ),
      ),
    /** Cuts the connections without a word, as a restarting load balancer does. */
    cut: () => open.forEach((_, response) => response.socket?.destroy()),
    end: () => open.forEach((_, response) => response.end()),
    forget: (version: number) => {
      forgottenUpTo = version;
    },
    count: (part: string) =>
      [...open.values()].filter(watched => watched === part).length,
  };
};

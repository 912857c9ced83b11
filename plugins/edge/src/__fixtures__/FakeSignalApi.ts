import type { SignalApi } from '@backstage/plugin-signals-react';
import type { JsonObject } from '@backstage/types';

/** A socket in memory. */
export class FakeSignalApi implements SignalApi {
  private readonly subscribers = new Map<
    string,
    Set<(message: JsonObject) => void>
  >();

  subscribe<TMessage extends JsonObject>(
    channel: string,
    onMessage: (message: TMessage) => void,
  ) {
    const listener = onMessage as (message: JsonObject) => void;
    const listeners = this.subscribers.get(channel) ?? new Set();
    this.subscribers.set(channel, listeners.add(listener));
    return { unsubscribe: () => listeners.delete(listener) };
  }

  /** Channels someone listens to. */
  get channels() {
    return [...this.subscribers]
      .filter(([, listeners]) => listeners.size > 0)
      .map(([channel]) => channel);
  }

  send(channel: string, message: JsonObject = { rev: 2 }) {
    this.subscribers.get(channel)?.forEach(listener => listener(message));
  }
}

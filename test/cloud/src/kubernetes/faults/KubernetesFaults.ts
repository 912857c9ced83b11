import { EventEmitter } from 'node:events';

/** What all requests meet. @internal */
export type Weather =
  /** Answers as it should. */
  | 'fine'
  /** Connections are cut without an answer. */
  | 'dead'
  /** Requests are taken and never answered. */
  | 'hanging';

/**
 * Switches that make the API server misbehave. `refuseKind` is about the reader's token only,
 * as missing RBAC would be; all else is about everyone.
 * @internal
 */
export class KubernetesFaults {
  private current: Weather = 'fine';
  /** Added to every answer. */
  latencyMs = 0;
  private readonly refused = new Set<string>();
  private readonly actions = new EventEmitter().setMaxListeners(0);

  get weather(): Weather {
    return this.current;
  }

  set weather(weather: Weather) {
    if (weather !== this.current) {
      this.current = weather;
      this.actions.emit('cut');
    }
  }

  /** Answers 403 to the reader for one kind, by its plural name. */
  refuseKind(plural: string, on = true): void {
    if (on) {
      this.refused.add(plural);
      this.cutWatches();
    } else {
      this.refused.delete(plural);
    }
  }

  isRefused(plural: string): boolean {
    return this.refused.has(plural);
  }

  /** Plural names of the kinds that are refused now. */
  refusedKinds(): readonly string[] {
    return [...this.refused];
  }

  /** Cuts every open watch in the middle of its stream. */
  cutWatches(): void {
    this.actions.emit('cut');
  }

  /** Forgets the past: a watch from an older resourceVersion, and an older page, gets 410. */
  expireResourceVersions(): void {
    this.actions.emit('expire');
  }

  /** All switches off. */
  clear(): void {
    this.weather = 'fine';
    this.latencyMs = 0;
    this.refused.clear();
  }

  /** Calls back the next time only. */
  once(action: 'cut' | 'expire', listener: () => void): void {
    this.actions.once(action, listener);
  }

  /** Calls back every time. */
  on(action: 'cut' | 'expire', listener: () => void): void {
    this.actions.on(action, listener);
  }
}

import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';

/**
 * Calls back when a signal arrives on a channel. Without the signals plugin, or while no channel
 * is known, nothing happens: the slow interval carries the page then.
 * @internal
 */
export const useHint = (
  channel: string | undefined,
  onHint: () => void,
): void => {
  // `useSignal` cannot wait for a channel, and drops equal messages that arrive together.
  const signals = useApiHolder().get(signalApiRef);
  useEffect(() => {
    if (!signals || !channel) return undefined;
    const subscription = signals.subscribe(channel, onHint);
    return () => subscription.unsubscribe();
  }, [signals, channel, onHint]);
};

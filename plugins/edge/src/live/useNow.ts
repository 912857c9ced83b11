import { useEffect, useState } from 'react';

/**
 * The time, ticking; a component that only shows ages uses it, so that nothing else re-renders.
 * @internal
 */
export const useNow = (everyMs: number): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};

import { setTimeout as sleep } from 'node:timers/promises';

import type { Measurement } from '../Measurement';
import { isUsable } from './isUsable';
import { startPortal } from './startPortal';

const LIMIT_SECONDS = 400;

/** Seconds from the command to a portal that can be used; ends it again. */
const measureStart = async (): Promise<number> => {
  const begun = performance.now();
  const portal = await startPortal();
  const seconds = () => (performance.now() - begun) / 1_000;
  const usable = async () => {
    while (!(await isUsable(portal))) {
      if (seconds() > LIMIT_SECONDS) {
        throw new Error(`No usable portal within ${LIMIT_SECONDS} seconds`);
      }
      await sleep(100);
    }
    return seconds();
  };
  try {
    return await Promise.race([usable(), portal.ended]);
  } finally {
    portal.ended.catch(() => undefined);
    await portal.stop();
  }
};

/**
 * How long `npm start` takes when it has run before: packages are installed, and what the first run
 * keeps is there.
 * @internal
 */
export const benchStart = async (): Promise<readonly Measurement[]> => {
  await measureStart();
  return [
    {
      name: '`npm start`, second run, to a page with its card',
      note: 'PostgreSQL, embedded cloud, backend and app in development mode',
      ...{ value: await measureStart(), unit: 's' },
    },
  ];
};

import { runControlPlane } from '../controlPlane.mjs';

/** The suites that need the real control plane; further arguments go to Jest. */
export const run = args => runControlPlane(['test', ...args]);

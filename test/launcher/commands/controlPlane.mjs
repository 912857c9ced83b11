import { runControlPlane } from '../controlPlane.mjs';

/** A real Kubernetes API with Envoy Gateway, until Ctrl-C. */
export const run = args => runControlPlane(['start', ...args]);

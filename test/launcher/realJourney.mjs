import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { typescript } from './cloud.mjs';
import {
  buildPortal,
  builtPortalEnvironment,
  drive,
  startBuiltPortal,
} from './e2e.mjs';
import { CACHE } from './paths.mjs';
import { findFreePorts, PORTS } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { startProcess, waitFor } from './processes.mjs';
import { step } from './progress.mjs';

/** Written by the demo once its cluster is there. */
export const CONFIG = join(CACHE, 'real-cluster.yaml');

/** The way from a request to a ready edge, with a portal on a real control plane. */
export const runRealJourney = async (args = []) => {
  if (!(await buildPortal())) {
    return { passed: 0, failed: 1 };
  }
  const ports = await findFreePorts(Object.keys(PORTS));
  const env = builtPortalEnvironment(ports);
  await startPostgres(ports.POSTGRES);
  await startDemo(env);
  await startBuiltPortal(ports, env, [CONFIG]);
  return drive({ ports, env, args, config: 'realCluster.config.ts' });
};

export const startDemo = async env => {
  const done = step('Starting the demo on a real control plane');
  rmSync(CONFIG, { force: true });
  const demo = startProcess({
    name: 'real-control-plane',
    command: 'node',
    args: [...typescript('test/control-plane/src/index.ts'), 'demo', CONFIG],
    env,
  });
  await waitFor(demo, async () => existsSync(CONFIG), 240);
  done();
};

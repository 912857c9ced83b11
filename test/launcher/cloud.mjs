import { join } from 'node:path';

import { answers } from './http.mjs';
import { ROOT } from './paths.mjs';
import { startProcess, waitFor } from './processes.mjs';
import { step } from './progress.mjs';

const TRANSFORM = join(
  ROOT,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

/** Node arguments that run a TypeScript file of the workspaces. */
export const typescript = file => ['--require', TRANSFORM, join(ROOT, file)];

/** Starts Kubernetes, AWS and the Git host in one process and waits until they are seeded. */
export const startCloud = async (ports, env) => {
  const done = step('Starting the embedded cloud');
  const cloud = startProcess({
    name: 'cloud',
    command: 'node',
    args: typescript('test/cloud/src/index.ts'),
    env,
  });
  await waitFor(
    cloud,
    () => answers(`http://127.0.0.1:${ports.CONTROL}/control/ready`),
    120,
  );
  done();
  return cloud;
};

/** True when the portal can sign a demo user in, so that a first click will not fail. */
export const portalAnswers = ports => () =>
  answers(`http://localhost:${ports.BACKEND}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': 'olga', 'x-requested-with': 'XMLHttpRequest' },
  });

import { portalAnswers, startCloud } from '../cloud.mjs';
import { configArguments, readConfigFiles } from '../configFiles.mjs';
import { answers } from '../http.mjs';
import { bin } from '../paths.mjs';
import {
  checkPorts,
  PORTAL_PORTS,
  pick,
  portEnvironment,
  readPorts,
} from '../ports.mjs';
import { startPostgres } from '../postgres.mjs';
import { endAll, startProcess, waitFor } from '../processes.mjs';
import { step } from '../progress.mjs';

/**
 * The portal on the embedded cloud, or on real clusters where `--config` names a file that
 * describes them.
 */
export const run = async args => {
  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => resolve(0));
    }
  });
  try {
    return await Promise.race([startPortal(args), interrupted]);
  } catch (error) {
    console.error(`\n${error.message}`);
    return 1;
  } finally {
    console.log('Ending');
    await endAll();
  }
};

const startPortal = async args => {
  const { isReal, files, rest } = readConfigFiles(args);
  const ports = readPorts();
  await checkPorts(isReal ? pick(ports, PORTAL_PORTS) : ports);
  const env = portEnvironment(ports);

  const database = step('Starting PostgreSQL');
  await startPostgres(ports.POSTGRES);
  database();

  const clouds = isReal ? [] : [await startCloud(ports, env)];

  const ready = step('Starting the portal (backend and app)');
  const portal = startProcess({
    name: 'portal',
    command: bin('backstage-cli'),
    args: ['repo', 'start', ...configArguments(files), ...rest],
    env: { ...env, PORT: String(ports.APP), BROWSER: 'none' },
  });
  await waitFor(portal, portalAnswers(ports), 180);
  await waitFor(portal, () => answers(`http://localhost:${ports.APP}/`), 180);
  ready();
  console.log(greeting(ports, isReal));
  return untilOneEnds([...clouds, portal]);
};

const greeting = (ports, isReal) =>
  [
    '',
    `  Portal      http://localhost:${ports.APP}`,
    ...(isReal
      ? []
      : [
          `  Demo page   http://localhost:${ports.CONTROL}   merge pull requests, break things, heal them`,
        ]),
    `  Logs        .cache/logs`,
    '',
    '  Ctrl-C ends everything.',
    '',
  ].join('\n');

const untilOneEnds = async children => {
  const first = await Promise.race(
    children.map(child => child.ended.then(code => ({ child, code }))),
  );
  throw new Error(
    `${first.child.name} ended with ${first.code}. Its log is ${
      first.child.log
    }; it said last:\n${first.child.tail()}`,
  );
};

import { portalAnswers, startCloud } from '../cloud.mjs';
import { answers } from '../http.mjs';
import { bin } from '../paths.mjs';
import { checkPorts, portEnvironment, readPorts } from '../ports.mjs';
import { startPostgres } from '../postgres.mjs';
import { endAll, startProcess, waitFor } from '../processes.mjs';
import { step } from '../progress.mjs';

/** The whole demo: PostgreSQL, the embedded cloud, the backend and the app. */
export const run = async args => {
  const ports = readPorts();
  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => resolve(0));
    }
  });
  try {
    return await Promise.race([startDemo(ports, args), interrupted]);
  } catch (error) {
    console.error(`\n${error.message}`);
    return 1;
  } finally {
    console.log('Ending');
    await endAll();
  }
};

const startDemo = async (ports, args) => {
  await checkPorts(ports);
  const env = portEnvironment(ports);

  const database = step('Starting PostgreSQL');
  await startPostgres(ports.POSTGRES);
  database();

  const cloud = await startCloud(ports, env);

  const ready = step('Starting the portal (backend and app)');
  const portal = startProcess({
    name: 'portal',
    command: bin('backstage-cli'),
    args: ['repo', 'start', ...args],
    env: { ...env, PORT: String(ports.APP), BROWSER: 'none' },
  });
  await waitFor(portal, portalAnswers(ports), 180);
  await waitFor(portal, () => answers(`http://localhost:${ports.APP}/`), 180);
  ready();
  console.log(
    [
      '',
      `  Portal      http://localhost:${ports.APP}`,
      `  Demo page   http://localhost:${ports.CONTROL}   merge pull requests, break things, heal them`,
      `  Logs        .cache/logs`,
      '',
      '  Ctrl-C ends everything.',
      '',
    ].join('\n'),
  );
  const first = await Promise.race(
    [cloud, portal].map(child => child.ended.then(code => ({ child, code }))),
  );
  throw new Error(
    `${first.child.name} ended with ${first.code}. Its log is ${
      first.child.log
    }; it said last:\n${first.child.tail()}`,
  );
};

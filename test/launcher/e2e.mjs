import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { findBrowser } from './browser.mjs';
import { portalAnswers, startCloud, typescript } from './cloud.mjs';
import { configArguments } from './configFiles.mjs';
import { bin, CACHE, ROOT } from './paths.mjs';
import { findFreePorts, portEnvironment, PORTS } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { runToEnd, startProcess, waitFor } from './processes.mjs';
import { step } from './progress.mjs';

/** Builds the portal's app and drives it in a browser; ports are free ones of the system. */
export const runJourneys = async (args = []) => {
  if (!(await buildPortal())) {
    return { passed: 0, failed: 1 };
  }
  const ports = await findFreePorts(Object.keys(PORTS));
  const env = builtPortalEnvironment(ports);
  await startPostgres(ports.POSTGRES);
  await startCloud(ports, env);
  await startBuiltPortal(ports, env);
  return drive({ ports, env, args });
};

/** True where the app could be built. */
export const buildPortal = async () => {
  const build = step('Building the portal');
  const built = await runToEnd(bin('backstage-cli'), ['package', 'build'], {
    cwd: join(ROOT, 'test/portal/app'),
  });
  build(built === 0 ? undefined : 'failed');
  return built === 0;
};

/** The backend serves the built app, so both are at its port. */
export const builtPortalEnvironment = ports => ({
  ...portEnvironment({ ...ports, APP: ports.BACKEND }),
  NODE_ENV: 'production',
});

/** Starts the built portal; further configuration files come after its own. */
export const startBuiltPortal = async (ports, env, configs = []) => {
  const done = step('Starting the built portal');
  const portal = startProcess({
    name: 'portal-built',
    command: 'node',
    args: [
      ...typescript('test/portal/backend/src/index.ts'),
      ...configArguments([join(ROOT, 'app-config.yaml'), ...configs]),
    ],
    cwd: join(ROOT, 'test/portal/backend'),
    env,
  });
  await waitFor(portal, portalAnswers(ports), 180);
  done();
};

/** Runs the journeys of a Playwright configuration in test/e2e against a started portal. */
export const drive = async ({
  ports,
  env,
  args = [],
  config = 'playwright.config.ts',
}) => {
  const report = join(CACHE, 'e2e.json');
  mkdirSync(CACHE, { recursive: true });
  rmSync(report, { force: true });
  const done = step('Browser journeys');
  const code = await runToEnd(
    bin('playwright'),
    ['test', '--config', join(ROOT, 'test/e2e', config), ...args],
    {
      env: {
        ...env,
        EDGE_PORTAL_URL: `http://localhost:${ports.BACKEND}`,
        EDGE_CONTROL_URL: `http://localhost:${ports.CONTROL}`,
        EDGE_GIT_URL: `http://localhost:${ports.GIT}`,
        EDGE_E2E_REPORT: report,
        CHROMIUM_PATH: await findBrowser(),
      },
    },
  );
  done(code === 0 ? undefined : 'failed');
  if (!existsSync(report)) {
    return { passed: 0, failed: 1 };
  }
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky || Number(code !== 0),
  };
};

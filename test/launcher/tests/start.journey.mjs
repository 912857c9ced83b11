import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { ROOT } from '../paths.mjs';
import {
  checkPorts,
  findFreePorts,
  portEnvironment,
  PORTS,
} from '../ports.mjs';
import { eventually } from './alive.mjs';

const START_LIMIT = 240;

/** `npm start` as a process of its own, with everything it says. */
const startPortal = (ports, args = [], env = {}) => {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'test/launcher/main.mjs'), 'start', ...args],
    { env: { ...process.env, ...portEnvironment(ports), ...env } },
  );
  let said = '';
  child.stdout.on('data', chunk => {
    said += chunk;
  });
  child.stderr.on('data', chunk => {
    said += chunk;
  });
  const run = { child, said: () => said, status: undefined };
  child.once('exit', code => {
    run.status = code;
  });
  return run;
};

const untilReady = run =>
  eventually(
    'the portal prints its address',
    () => {
      assert.equal(run.status, undefined, `ended early:\n${run.said()}`);
      return run.said().includes('Ctrl-C ends everything');
    },
    START_LIMIT,
  );

const interrupt = async (run, ports) => {
  run.child.kill('SIGINT');
  await eventually('the launcher ends', () => run.status !== undefined);
  await checkPorts(ports);
  return run.status;
};

/** However a test went, nothing of it may run on. */
const end = async run => {
  if (run.status === undefined) {
    run.child.kill('SIGINT');
    await eventually('the launcher ends', () => run.status !== undefined);
  }
};

const signIn = async ports => {
  const response = await fetch(
    `http://localhost:${ports.BACKEND}/api/auth/demo/refresh`,
    {
      headers: { 'x-demo-user': 'olga', 'x-requested-with': 'XMLHttpRequest' },
    },
  );
  return (await response.json()).backstageIdentity.token;
};

const readSources = async ports => {
  const response = await fetch(
    `http://localhost:${ports.BACKEND}/api/edge/v1/sources`,
    { headers: { authorization: `Bearer ${await signIn(ports)}` } },
  );
  return (await response.json()).items;
};

describe('npm start', () => {
  let ports;
  let demo;
  before(async () => {
    ports = await findFreePorts(Object.keys(PORTS));
    demo = startPortal(ports);
    await untilReady(demo);
  });
  after(() => end(demo));

  it('shows progress, then the addresses of a portal that answers', async () => {
    assert.match(demo.said(), /✓ Starting PostgreSQL/);
    assert.match(demo.said(), /✓ Starting the embedded cloud/);
    assert.ok(demo.said().includes(`http://localhost:${ports.APP}`));
    assert.ok(demo.said().includes(`http://localhost:${ports.CONTROL}`));
    const page = await fetch(`http://localhost:${ports.APP}/`);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<div id="root">/);
  });

  it('refuses to start twice, naming each port and its variable', async () => {
    const second = startPortal(ports);
    await eventually('the second one ends', () => second.status !== undefined);
    assert.equal(second.status, 1);
    for (const name of Object.keys(PORTS)) {
      assert.ok(
        second.said().includes(`choose another with EDGE_PORT_${name}=<port>`),
        second.said(),
      );
    }
  });

  it('runs on the clusters of a configuration of one’s own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-edge-real-'));
    const kubeconfig = join(folder, 'kubeconfig');
    writeFileSync(kubeconfig, JSON.stringify(kubeconfigOf(ports.KUBERNETES)));
    writeFileSync(
      join(folder, 'my.yaml'),
      JSON.stringify(ownConfig(kubeconfig)),
    );
    const own = await findFreePorts(['APP', 'BACKEND', 'POSTGRES']);
    const run = startPortal(own, ['--config', join(folder, 'my.yaml')]);
    try {
      await untilReady(run);
      assert.doesNotMatch(run.said(), /embedded cloud|Demo page/);
      let sources;
      await eventually(
        'the cluster is read',
        async () => {
          sources = await readSources(own);
          return sources.some(
            ({ name, state }) => name === 'mine' && state === 'live',
          );
        },
        60,
      ).catch(error => {
        error.message += `: ${JSON.stringify(sources)}`;
        throw error;
      });
      assert.equal(await interrupt(run, own), 0);
    } finally {
      await end(run);
      rmSync(folder, { recursive: true });
    }
  });

  it('ends every child on Ctrl-C and frees every port', async () => {
    assert.equal(await interrupt(demo, ports), 0, demo.said().slice(-6000));
    assert.match(demo.said(), /Ending/);
  });
});

const kubeconfigOf = port => ({
  apiVersion: 'v1',
  kind: 'Config',
  'current-context': 'mine',
  clusters: [{ name: 'mine', cluster: { server: `http://127.0.0.1:${port}` } }],
  users: [{ name: 'me', user: { token: 'demo-token' } }],
  contexts: [{ name: 'mine', context: { cluster: 'mine', user: 'me' } }],
});

const ownConfig = path => ({
  edge: {
    clusters: [{ name: 'mine', kubeconfig: { path, context: 'mine' } }],
    environments: [
      { name: 'production', cluster: 'mine', gatewayClass: 'envoy' },
    ],
  },
});

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';

import {
  checkPorts,
  findFreePorts,
  pick,
  portEnvironment,
  PORTS,
  readPorts,
} from '../ports.mjs';

const listenOn = port =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

describe('the ports of a run', () => {
  it('are the defaults where nothing moves them', () => {
    assert.deepEqual(readPorts({}), PORTS);
    assert.deepEqual(readPorts({ EDGE_PORT_APP: '' }), PORTS);
  });

  it('are moved one by one', () => {
    const ports = readPorts({ EDGE_PORT_BACKEND: '17007' });
    assert.equal(ports.BACKEND, 17007);
    assert.equal(ports.APP, PORTS.APP);
  });

  for (const text of ['http', '0', '65536', '70.5', '-1']) {
    it(`refuse "${text}", naming the variable and what is allowed`, () => {
      assert.throws(() => readPorts({ EDGE_PORT_GIT: text }), {
        message: `EDGE_PORT_GIT is "${text}"; it must be a port from 1 to 65535`,
      });
    });
  }

  it('reach the children as the variables that app-config.yaml reads', () => {
    assert.deepEqual(portEnvironment({ APP: 1, KUBERNETES_US: 2 }), {
      EDGE_PORT_APP: '1',
      EDGE_PORT_KUBERNETES_US: '2',
    });
  });

  it('that the system hands out are all different', async () => {
    const names = Object.keys(PORTS);
    const ports = await findFreePorts(names);
    assert.deepEqual(Object.keys(ports), names);
    assert.equal(new Set(Object.values(ports)).size, names.length);
  });
});

describe('a taken port', () => {
  it('is named with the variable that moves it, every one of them', async () => {
    const free = await findFreePorts(['APP', 'BACKEND', 'AWS']);
    const taken = await Promise.all([free.BACKEND, free.AWS].map(listenOn));
    try {
      await assert.rejects(checkPorts(free), {
        message: [
          `Port ${free.BACKEND} is taken. Free it, or choose another with EDGE_PORT_BACKEND=<port>`,
          `Port ${free.AWS} is taken. Free it, or choose another with EDGE_PORT_AWS=<port>`,
        ].join('\n'),
      });
      await checkPorts(pick(free, ['APP']));
    } finally {
      taken.forEach(server => server.close());
    }
  });
});

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';

import { load } from './load.mjs';

const { startCountingProxy } = load('backend/startCountingProxy');

const BODY = 'x'.repeat(10_000);

describe('the proxy that counts', () => {
  let server;
  let proxy;
  before(async () => {
    server = createServer((request, response) => {
      if (request.url === '/cut') request.socket.destroy();
      else response.end(BODY);
    });
    await new Promise(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    proxy = await startCountingProxy(
      `http://127.0.0.1:${server.address().port}`,
    );
  });
  after(async () => {
    await proxy.stop();
    server.close();
    server.closeAllConnections();
  });

  it('hands an answer on and counts its head and body', async () => {
    const start = proxy.bytes();
    const answer = await fetch(proxy.url);
    assert.equal(await answer.text(), BODY);
    const counted = proxy.bytes() - start;
    assert.ok(counted > BODY.length && counted < BODY.length + 1_000);
  });

  it('counts what the server says, not what it is told', async () => {
    const start = proxy.bytes();
    const answer = await fetch(proxy.url, { method: 'POST', body: BODY });
    await answer.text();
    assert.ok(proxy.bytes() - start < 2 * BODY.length);
  });

  it('ends a connection that the server cuts', async () => {
    await assert.rejects(fetch(`${proxy.url}/cut`));
    assert.equal((await fetch(proxy.url)).status, 200);
  });
});

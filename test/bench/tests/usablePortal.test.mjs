import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';

import { load } from './load.mjs';

const { isUsable } = load('start/isUsable');

const READY = {
  '/api/auth/demo/refresh': [200, { backstageIdentity: { token: 'olga' } }],
  '/api/edge/v1/entities/component/default/payments/edges': [
    200,
    { items: [{ state: 'ready' }] },
  ],
  '/catalog/default/component/payments': [
    200,
    '<div id="root"></div><script defer src="/a.js"></script><script src="/b.js">',
  ],
  '/a.js': [200, 'a'],
  '/b.js': [200, 'b'],
};

describe('a portal', () => {
  let answers;
  let asked;
  let url;
  const server = createServer((request, response) => {
    asked.push(request);
    const [status, body] = answers[request.url] ?? [404, {}];
    response.statusCode = status;
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());
  beforeEach(() => {
    asked = [];
  });
  const look = (instead = {}) => {
    answers = { ...READY, ...instead };
    return isUsable({ appUrl: url, backendUrl: url });
  };

  it('is usable when somebody can sign in, the card has an edge and the page its scripts', async () => {
    assert.equal(await look(), true);
    assert.deepEqual(
      asked.map(request => request.url),
      Object.keys(READY),
    );
    assert.equal(asked[1].headers.authorization, 'Bearer olga');
  });

  for (const [what, path, answer] of [
    ['nobody can sign in', '/api/auth/demo/refresh', [404, {}]],
    [
      'the card is refused',
      '/api/edge/v1/entities/component/default/payments/edges',
      [503, {}],
    ],
    [
      'the card has no edge',
      '/api/edge/v1/entities/component/default/payments/edges',
      [200, { items: [] }],
    ],
    [
      'the page is still being built',
      '/catalog/default/component/payments',
      [200, '<p>Compiling</p>'],
    ],
    [
      'the page names no script',
      '/catalog/default/component/payments',
      [200, '<div id="root"></div>'],
    ],
    ['a script is missing', '/b.js', [404, '']],
  ]) {
    it(`is not usable while ${what}`, async () => {
      assert.equal(await look({ [path]: answer }), false);
    });
  }

  it('is not usable before anything listens', async () => {
    const nowhere = 'http://127.0.0.1:1';
    assert.equal(
      await isUsable({ appUrl: nowhere, backendUrl: nowhere }),
      false,
    );
  });

  it('that answers something else is no reason to wait on', async () => {
    const odd = { '/api/auth/demo/refresh': [200, { token: 'olga' }] };
    await assert.rejects(look(odd), /backstageIdentity/);
  });
});

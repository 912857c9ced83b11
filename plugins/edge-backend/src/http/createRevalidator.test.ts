import express from 'express';
import request from 'supertest';

import { createRevalidator } from './createRevalidator';

/** A page that is asked for in versions; `made` are those whose body was made. */
const create = (limit?: number) => {
  const revalidate = createRevalidator(limit);
  const made: string[] = [];
  const world = { bodyOf: (version: string): object => ({ version }) };
  const app = express().get('/:version', async (asked, response) => {
    const { version } = asked.params;
    await revalidate(
      { request: asked, response },
      {
        version,
        read: async () => {
          made.push(version);
          return world.bodyOf(version);
        },
      },
    );
  });
  const ask = (version: string, etag = '') =>
    request(app).get(`/${version}`).set('If-None-Match', etag);
  return { ask, made, world };
};

describe('createRevalidator', () => {
  it('makes the body for who has none, and marks it', async () => {
    const { ask, made } = create();
    const first = await ask('a');
    expect([first.status, first.body]).toEqual([200, { version: 'a' }]);
    const second = await ask('a');
    expect(second.headers.etag).toBe(first.headers.etag);
    expect([second.body, made]).toEqual([{ version: 'a' }, ['a', 'a']]);
  });

  it('makes no body for who has it', async () => {
    const { ask, made } = create();
    const { headers } = await ask('a');
    const again = await ask('a', headers.etag);
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      'cache-control': 'private, no-cache',
      vary: 'Authorization',
    });
    expect(made).toEqual(['a']);
  });

  it('answers anew who has another version', async () => {
    const { ask } = create();
    const { headers } = await ask('a');
    const other = await ask('b', headers.etag);
    expect([other.status, other.body]).toEqual([200, { version: 'b' }]);
    expect((await ask('b', other.headers.etag)).status).toBe(304);
  });

  it('answers a tag of an equal body that another version had with a 304', async () => {
    const { ask, made, world } = create();
    world.bodyOf = () => ({ same: true });
    const { headers } = await ask('a');
    expect((await ask('b', headers.etag)).status).toBe(304);
    expect(made).toEqual(['a', 'b']);
  });

  it('knows tags of before its start by making the body once', async () => {
    const before = create();
    const { headers } = await before.ask('a');
    const { ask, made } = create();
    for (let times = 0; times < 3; times += 1) {
      expect((await ask('a', headers.etag)).status).toBe(304);
    }
    expect(made).toEqual(['a']);
  });

  it('remembers so many tags, and those that are asked for longest', async () => {
    const { ask, made } = create(2);
    const { headers } = await ask('a');
    await ask('b');
    await ask('a', headers.etag);
    await ask('c');
    expect(made).toEqual(['a', 'b', 'c']);
    await ask('a', headers.etag);
    expect(made).toEqual(['a', 'b', 'c']);
    await ask('b', headers.etag);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});

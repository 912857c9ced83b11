import { mockServices } from '@backstage/backend-test-utils';
import { InputError, NotFoundError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { z } from 'zod/v3';

import { audited } from './audited';
import { parseInput } from './parseInput';
import { replyJson } from './replyJson';

describe('parseInput', () => {
  const schema = z
    .object({ name: z.string().min(1), count: z.coerce.number().default(3) })
    .strict();

  it('gives the parsed value with its defaults', () => {
    expect(parseInput(schema, { name: 'x' }, 'query')).toEqual({
      name: 'x',
      count: 3,
    });
  });

  it('names every wrong field at once', () => {
    expect(() => parseInput(schema, { name: '', other: 1 }, 'body')).toThrow(
      InputError,
    );
    expect(() => parseInput(schema, { name: '', other: 1 }, 'body')).toThrow(
      /The body is wrong: name .*; .*other/,
    );
  });
});

describe('replyJson', () => {
  const app = express().get('/:text', (asked, response) =>
    replyJson(response, { text: asked.params.text }),
  );

  it('marks equal bodies with equal tags and others with others', async () => {
    const tags = await Promise.all(
      ['/a', '/a', '/b'].map(async path => {
        const { headers } = await request(app).get(path);
        return headers.etag;
      }),
    );
    expect(tags[0]).toBe(tags[1]);
    expect(tags[0]).not.toBe(tags[2]);
  });

  it('sends no body to who has it', async () => {
    const { headers } = await request(app).get('/a');
    const again = await request(app)
      .get('/a')
      .set('If-None-Match', headers.etag);
    expect([again.status, again.text]).toEqual([304, '']);
    const changed = await request(app)
      .get('/b')
      .set('If-None-Match', headers.etag);
    expect([changed.status, changed.body]).toEqual([200, { text: 'b' }]);
  });
});

describe('audited', () => {
  const create = () => {
    const event = { success: jest.fn(), fail: jest.fn() };
    const auditor = mockServices.auditor.mock({
      createEvent: async () => event,
    });
    return { event, auditor };
  };

  it('records a success', async () => {
    const { event, auditor } = create();
    await expect(
      audited(auditor, { eventId: 'x' }, async () => 5),
    ).resolves.toBe(5);
    expect(event.success).toHaveBeenCalledTimes(1);
    expect(event.fail).not.toHaveBeenCalled();
  });

  it('records a failure with its error, and passes it on', async () => {
    const { event, auditor } = create();
    const error = new NotFoundError('none');
    await expect(
      audited(auditor, { eventId: 'x' }, async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    expect(event.fail).toHaveBeenCalledWith({ error });
    expect(event.success).not.toHaveBeenCalled();
  });
});

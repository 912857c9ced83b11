import express from 'express';
import request from 'supertest';

import { ControlError } from '../ControlError';
import { answerError } from './answerError';

const appThat = (handler: express.RequestHandler) =>
  express().use(express.json()).use(handler).use(answerError);

const appThrowing = (error: unknown) =>
  appThat((_, __, next) => {
    next(error);
  });

describe('answerError', () => {
  it.each([
    [new ControlError(404, 'There is no fault'), 404, 'ControlError'],
    [new ControlError(503, 'Not yet'), 503, 'ControlError'],
    [new TypeError('a bug'), 500, 'TypeError'],
    ['a text', 500, 'Error'],
  ])('answers %s with %d', async (error, status, name) => {
    const answer = await request(appThrowing(error)).get('/');
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      error: { name, message: error instanceof Error ? error.message : error },
    });
  });

  it('blames the sender for a body that is no JSON', async () => {
    const answer = await request(appThrowing(undefined))
      .post('/')
      .set('Content-Type', 'application/json')
      .send('{"on":');
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('SyntaxError');
  });

  it('cuts an answer that has begun', async () => {
    const app = appThat((_, response, next) => {
      response.write('half');
      next(new Error('too late'));
    });
    await expect(request(app).get('/')).rejects.toThrow('aborted');
  });
});

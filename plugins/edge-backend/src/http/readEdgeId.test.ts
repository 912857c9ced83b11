import { TooManyRequestsError } from './TooManyRequestsError';
import { readEdgeId } from './readEdgeId';

const params = {
  cluster: 'demo-eu',
  namespace: 'payments',
  gateway: 'pay-edge',
};
const scope = 'component:default/orders';

describe('readEdgeId', () => {
  it.each([
    ['a dedicated Gateway', {}, params],
    ['a tenant of a shared one', { scope }, { ...params, scope }],
  ])('names %s', (_name, query, expected) => {
    expect(readEdgeId({ params, query })).toEqual(expected);
  });

  it('leaves out what other calls have in their path', () => {
    const more = { ...params, kind: 'Service', name: 'pay' };
    expect(readEdgeId({ params: more, query: {} })).toEqual(params);
  });

  it.each([
    ['an empty name', { ...params, gateway: '' }, {}, 'path is wrong: gateway'],
    [
      'a name longer than Kubernetes has',
      { ...params, namespace: 'n'.repeat(254) },
      {},
      'path is wrong: namespace',
    ],
    ['a scope that is none', params, { scope: 'x' }, 'query is wrong: scope'],
    [
      'two scopes',
      params,
      { scope: [scope, 'component:default/pay'] },
      'query is wrong: scope',
    ],
    [
      'a nested scope',
      params,
      { scope: { a: scope } },
      'query is wrong: scope',
    ],
    ['another parameter', params, { owner: 'x' }, "'owner'"],
  ])('refuses %s', (_name, path, query, message) => {
    expect(() => readEdgeId({ params: path, query })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});

describe('TooManyRequestsError', () => {
  it('carries the status that the framework answers with', () => {
    const error = new TooManyRequestsError('Ask again later', 12);
    expect(error).toMatchObject({
      name: 'TooManyRequestsError',
      statusCode: 429,
      retryAfterSeconds: 12,
      message: 'Ask again later',
    });
    expect(error).toBeInstanceOf(Error);
  });
});

import { readObject } from './readObject';

const read = (rules: unknown) =>
  readObject('grpcroutes', {
    metadata: { name: 'pay-grpc', namespace: 'payments' },
    spec: {
      hostnames: ['grpc.example.com'],
      parentRefs: [{ name: 'pay-edge', sectionName: 'https' }],
      rules,
    },
  });

describe('a GRPCRoute', () => {
  it('is a route of its kind, with parents, host names and backends like any other', () => {
    expect(
      read([{ backendRefs: [{ name: 'pay', port: 9000 }] }]),
    ).toMatchObject({
      kind: 'GRPCRoute',
      hostnames: ['grpc.example.com'],
      parentRefs: [
        { kind: 'Gateway', namespace: 'payments', sectionName: 'https' },
      ],
      rules: [
        { backendRefs: [{ namespace: 'payments', name: 'pay', port: 9000 }] },
      ],
      parents: [],
    });
  });

  it.each([
    ['nothing', undefined, { type: 'PathPrefix', value: '/' }],
    ['an empty method', {}, { type: 'PathPrefix', value: '/' }],
    [
      'a service',
      { service: 'pay.v1.Pay' },
      { type: 'PathPrefix', value: '/pay.v1.Pay' },
    ],
    [
      'a service and a method',
      { type: 'Exact', service: 'pay.v1.Pay', method: 'Send' },
      { type: 'Exact', value: '/pay.v1.Pay/Send' },
    ],
    [
      'a method of any service',
      { method: 'Send' },
      { type: 'RegularExpression', value: '/[^/]+/Send' },
    ],
    [
      'a pattern of services',
      { type: 'RegularExpression', service: 'pay\\..*' },
      { type: 'RegularExpression', value: '/pay\\..*/[^/]+' },
    ],
    [
      'a pattern of methods',
      { type: 'RegularExpression', method: 'Get.*' },
      { type: 'RegularExpression', value: '/[^/]+/Get.*' },
    ],
  ])('that matches %s matches that path of HTTP/2', (_, method, path) => {
    expect(read([{ matches: [{ method }] }])?.rules[0].matches).toEqual([
      { path, headers: 0, queryParams: 0 },
    ]);
  });

  it('counts headers, by which the precedence of routes goes', () => {
    const headers = [
      { name: 'a', value: 'b' },
      { name: 'c', value: 'd' },
    ];

    expect(
      read([{ matches: [{ headers }] }])?.rules[0].matches[0].headers,
    ).toBe(2);
  });

  it.each([[undefined], [null], [[]], ['x']])(
    'takes every call where its matches are %j',
    matches => {
      expect(read([{ matches }])?.rules[0].matches).toMatchObject([
        { path: { type: 'PathPrefix', value: '/' } },
      ]);
    },
  );

  it('is none without a name', () => {
    expect(readObject('grpcroutes', { metadata: {} })).toBeUndefined();
  });
});

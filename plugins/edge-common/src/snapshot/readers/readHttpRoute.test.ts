import { readHttpRoute } from './readHttpRoute';

const aRoute = (spec: object, status: object = {}) =>
  readHttpRoute({ metadata: { name: 'r', namespace: 'shop' }, spec, status });

const aRule = (rule: object) => aRoute({ rules: [rule] })?.rules[0];

describe('readHttpRoute', () => {
  it('fills in what a parentRef leaves to the API', () => {
    expect(aRoute({ parentRefs: [{ name: 'g' }] })?.parentRefs).toEqual([
      {
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
        namespace: 'shop',
        name: 'g',
        sectionName: undefined,
        port: undefined,
      },
    ]);
  });

  it('keeps what a parentRef says', () => {
    const ref = {
      group: 'x',
      kind: 'Service',
      namespace: 'n',
      name: 'g',
      sectionName: 's',
      port: 443,
    };

    expect(aRoute({ parentRefs: [ref] })?.parentRefs).toEqual([ref]);
  });

  it('fills in the same in the status, so that both can be compared', () => {
    const route = aRoute(
      { parentRefs: [{ name: 'g', sectionName: 'https' }] },
      {
        parents: [
          {
            parentRef: { name: 'g', sectionName: 'https' },
            controllerName: 'c',
            conditions: [{ type: 'Accepted', status: 'True' }],
          },
        ],
      },
    );

    expect(route?.parents[0].parentRef).toEqual(route?.parentRefs[0]);
    expect(route?.parents[0]).toMatchObject({
      controllerName: 'c',
      conditions: [{ type: 'Accepted', status: 'True' }],
    });
  });

  it('matches every path where a rule has no matches', () => {
    expect(aRule({})?.matches).toEqual([
      { path: { type: 'PathPrefix', value: '/' }, headers: 0, queryParams: 0 },
    ]);
  });

  it('counts headers and query parameters of a match', () => {
    expect(
      aRule({
        matches: [
          {
            path: { type: 'Exact', value: '/a' },
            method: 'GET',
            headers: [{}, {}],
            queryParams: [{}],
          },
        ],
      })?.matches,
    ).toEqual([
      {
        path: { type: 'Exact', value: '/a' },
        method: 'GET',
        headers: 2,
        queryParams: 1,
      },
    ]);
  });

  it('fills in what a backendRef leaves to the API', () => {
    expect(aRule({ backendRefs: [{ name: 's', port: 80 }] })).toMatchObject({
      backendRefs: [
        {
          group: '',
          kind: 'Service',
          namespace: 'shop',
          name: 's',
          port: 80,
          weight: 1,
        },
      ],
    });
  });

  it('keeps a weight of zero', () => {
    expect(
      aRule({ backendRefs: [{ name: 's', weight: 0 }] })?.backendRefs[0].weight,
    ).toBe(0);
  });

  it.each([
    [
      { type: 'RequestRedirect', requestRedirect: { scheme: 'https' } },
      {
        type: 'RequestRedirect',
        scheme: 'https',
        statusCode: 302,
        hostname: undefined,
        port: undefined,
      },
    ],
    [
      {
        type: 'RequestRedirect',
        requestRedirect: { statusCode: 308, hostname: 'h', port: 8443 },
      },
      {
        type: 'RequestRedirect',
        scheme: undefined,
        statusCode: 308,
        hostname: 'h',
        port: 8443,
      },
    ],
    [
      {
        type: 'RequestHeaderModifier',
        requestHeaderModifier: {
          set: [{ name: 'A', value: '1' }],
          add: [{ name: 'B' }, {}],
          remove: ['C'],
        },
      },
      {
        type: 'RequestHeaderModifier',
        set: [{ name: 'A', value: '1' }],
        add: [{ name: 'B', value: '' }],
        remove: ['C'],
      },
    ],
    [{ type: 'URLRewrite' }, { type: 'Other', name: 'URLRewrite' }],
    [null, { type: 'Other', name: '' }],
  ])('reads the filter %j', (raw, expected) => {
    expect(aRule({ filters: [raw] })?.filters).toEqual([expected]);
  });

  it('reads host names', () => {
    expect(aRoute({ hostnames: ['a.example.com', 7, ''] })?.hostnames).toEqual([
      'a.example.com',
    ]);
  });
});

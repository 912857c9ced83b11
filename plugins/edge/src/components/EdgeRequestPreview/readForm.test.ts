import { readForm } from './readForm';

const form = {
  entity: 'component:default/orders',
  environment: 'production',
  hostnames: ['orders.example.com'],
  routes: [{ path: '/', service: 'orders', port: 8080 }],
};

describe('readForm', () => {
  it('reads a filled form as the input of the action', () => {
    expect(readForm({ ...form, options: { scheme: 'internal' } })).toEqual({
      kind: 'complete',
      request: {
        entity: 'component:default/orders',
        environment: 'production',
        request: { hostnames: form.hostnames, routes: form.routes },
        options: { scheme: 'internal' },
      },
    });
  });

  it.each([
    ['nothing', {}, { field: 'entity' }],
    ['a blank entity', { ...form, entity: '  ' }, { field: 'entity' }],
    ['an odd entity', { ...form, entity: 7 }, { field: 'entity' }],
    ['no place', { ...form, environment: undefined }, { field: 'environment' }],
    ['no names', { ...form, hostnames: [] }, { field: 'hostnames' }],
    ['no list', { ...form, hostnames: undefined }, { field: 'hostnames' }],
    [
      'a name not typed yet',
      { ...form, hostnames: [undefined, ''] },
      { field: 'hostnames' },
    ],
    [
      'a path without Service',
      { ...form, routes: [form.routes[0], { path: '/api', port: 1 }] },
      { field: 'service', row: 2 },
    ],
    [
      'a path without port',
      { ...form, routes: [{ path: '/', service: 'a' }] },
      { field: 'port', row: 1 },
    ],
    ['an empty row', { ...form, routes: [{}] }, { field: 'path', row: 1 }],
    [
      'a row that is no object',
      { ...form, routes: [null] },
      { field: 'path', row: 1 },
    ],
  ] as const)('names what is missing in a form with %s', (_, said, missing) => {
    expect(readForm(said)).toEqual({ kind: 'incomplete', missing });
  });

  it('leaves out a host name that is not typed yet beside others', () => {
    expect(
      readForm({ ...form, hostnames: ['a.example.com', undefined] }),
    ).toMatchObject({ request: { request: { hostnames: ['a.example.com'] } } });
  });

  it('needs no paths: they have a default', () => {
    expect(readForm({ ...form, routes: undefined }).kind).toBe('complete');
  });

  it('asks for host names only where the template does', () => {
    expect(
      readForm(
        { entity: 'component:default/orders', environment: 'production' },
        { requestFields: ['scheme'] },
      ).kind,
    ).toBe('complete');
  });

  it('reads the parameters that the template names', () => {
    expect(
      readForm(
        {
          component: 'component:default/pay',
          stage: 'staging',
          hostnames: ['pay.example.com'],
          more: { scheme: 'internal' },
        },
        {
          entityField: 'component',
          environmentField: 'stage',
          requestFields: ['hostnames'],
          optionsField: 'more',
        },
      ),
    ).toEqual({
      kind: 'complete',
      request: {
        entity: 'component:default/pay',
        environment: 'staging',
        request: { hostnames: ['pay.example.com'] },
        options: { scheme: 'internal' },
      },
    });
  });

  it.each([undefined, null, 'text', ['a']])(
    'sends no options where %p stands for them',
    options => {
      expect(readForm({ ...form, options })).not.toHaveProperty(
        'request.options',
      );
    },
  );
});

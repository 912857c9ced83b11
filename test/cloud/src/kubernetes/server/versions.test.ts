import { Api, startApi, take } from '../testUtils/startApi';

const at = (version: string) =>
  `/apis/gateway.networking.k8s.io/${version}/namespaces/default/referencegrants`;

const grant = (version: string, namespace = 'payments') => ({
  apiVersion: `gateway.networking.k8s.io/${version}`,
  kind: 'ReferenceGrant',
  metadata: { name: 'from-payments' },
  spec: {
    from: [
      { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace },
    ],
    to: [{ group: '', kind: 'Service' }],
  },
});

describe.each([
  ['v1', 'v1beta1'],
  ['v1beta1', 'v1'],
])('a ReferenceGrant that was written as %s', (written, other) => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi();
    await api.post(at(written), grant(written));
  });
  afterEach(() => api.stop());

  it.each([written, other])('is got as %s', async version => {
    const { body } = await api.get(`${at(version)}/from-payments`);
    expect(body).toMatchObject(grant(version));
  });

  it('is listed in the version that was asked for', async () => {
    const { body } = await api.get(at(other));
    expect(body).toMatchObject({
      apiVersion: `gateway.networking.k8s.io/${other}`,
      items: [grant(other)],
    });
  });

  it('is watched in the version that was asked for', async () => {
    const { events, abort } = await api.watch(at(other));
    const [before] = await take(events, 1);
    await api.delete(`${at(written)}/from-payments`);
    const [after] = await take(events, 1);
    abort();
    expect([before, after]).toMatchObject([
      { type: 'ADDED', object: grant(other) },
      { type: 'DELETED', object: grant(other) },
    ]);
  });

  it('is changed in the other version as well', async () => {
    const applied = await api.patch(
      `${at(other)}/from-payments?fieldManager=test&force=true`,
      'apply-patch+yaml',
      grant(other, 'shop'),
    );
    expect(applied).toMatchObject({ code: 200, body: grant(other, 'shop') });
    const { body } = await api.get(`${at(written)}/from-payments`);
    expect(body).toMatchObject(grant(written, 'shop'));
  });

  it('is refused where its version is not that of the path', async () => {
    const { code } = await api.post(at(other), grant(written));
    expect(code).toBe(400);
  });
});

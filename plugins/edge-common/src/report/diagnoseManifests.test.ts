import { PAY_EDGE_ANNOTATIONS } from '../testUtils';
import { diagnoseManifests } from './diagnoseManifests';

const id = { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' };
const now = new Date('2026-03-04T05:06:07Z');

const meta = (name: string) => ({ name, namespace: 'orders' });
const group = 'gateway.networking.k8s.io/v1';

const gateway = {
  apiVersion: group,
  kind: 'Gateway',
  metadata: meta('orders-edge'),
  spec: {
    gatewayClassName: 'envoy',
    infrastructure: { annotations: PAY_EDGE_ANNOTATIONS },
    listeners: [
      { name: 'http', port: 80, protocol: 'HTTP' },
      { name: 'https', port: 443, protocol: 'HTTP' },
    ],
  },
};
const route = (name: string, parent: object, rule: object) => ({
  apiVersion: group,
  kind: 'HTTPRoute',
  metadata: meta(name),
  spec: {
    hostnames: ['orders.example.com'],
    parentRefs: [{ name: 'orders-edge', ...parent }],
    rules: [rule],
  },
});
const redirect = (parent: object) =>
  route('orders-edge-ssl-redirect', parent, {
    filters: [
      {
        type: 'RequestRedirect',
        requestRedirect: { scheme: 'https', statusCode: 301 },
      },
    ],
  });
const app = route(
  'orders-edge-app',
  { sectionName: 'https' },
  { backendRefs: [{ name: 'orders', port: 8080 }] },
);

const found = (objects: readonly unknown[], at = now) =>
  diagnoseManifests({
    id,
    manifests: objects.map(object => ({ object })),
    now: at,
  }).map(({ ruleId }) => ruleId);

describe('diagnoseManifests', () => {
  it('sees a redirect that swallows the encrypted requests too', () => {
    expect(found([gateway, redirect({}), app])).toContain('M20');
    expect(
      found([gateway, redirect({ sectionName: 'http' }), app]),
    ).not.toContain('M20');
  });

  it('asks for a grant unless the manifests bring it along', () => {
    const foreign = route(
      'orders-edge-app',
      { sectionName: 'https' },
      {
        backendRefs: [{ name: 'bills', namespace: 'billing', port: 8080 }],
      },
    );
    const grant = (kind: string) => ({
      apiVersion: 'gateway.networking.k8s.io/v1beta1',
      kind: 'ReferenceGrant',
      metadata: { name: 'orders', namespace: 'billing' },
      spec: {
        from: [
          { group: 'gateway.networking.k8s.io', kind, namespace: 'orders' },
        ],
        to: [{ group: '', kind: 'Service', name: 'bills' }],
      },
    });

    expect(found([gateway, foreign])).toContain('M60');
    expect(found([gateway, foreign, grant('GRPCRoute')])).toContain('M60');
    expect(found([gateway, foreign, grant('HTTPRoute')])).not.toContain('M60');
  });

  it('names worst things first', () => {
    const findings = diagnoseManifests({
      id,
      manifests: [gateway, redirect({}), app].map(object => ({ object })),
      now,
    });
    const severities = findings.map(({ severity }) => severity);
    const rank = ['error', 'warning', 'info'];
    expect(severities).toEqual(
      [...severities].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)),
    );
    expect(severities).toContain('error');
  });

  it('misses no status: nothing of it is there before the manifests are applied', () => {
    const ids = found([gateway, redirect({ sectionName: 'http' }), app]);
    expect(ids.filter(ruleId => /^[AKR]/.test(ruleId))).toEqual([]);
  });

  it('says the same at any time', () => {
    const objects = [gateway, redirect({}), app];
    expect(found(objects, new Date('2036-01-01T00:00:00Z'))).toEqual(
      found(objects),
    );
  });

  it.each([
    ['nothing', []],
    ['values that are no objects', [undefined, null, 7, 'Gateway', []]],
    ['objects of other kinds', [{ kind: 'ConfigMap', apiVersion: 'v1' }]],
  ])('survives %s', (_name, objects) => {
    expect(() => found(objects)).not.toThrow();
  });
});

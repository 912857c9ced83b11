import { buildEdge, type Edge } from '../edge';
import { parseEdgeRequest } from '../request';
import { aContext, ASKED } from '../request/__fixtures__/aContext';
import { SCENARIOS } from './__fixtures__/scenarios';
import { manifestHash, renderManifests } from './renderManifests';

const edgeFor = (asked: Record<string, unknown> = {}, options = {}): Edge => {
  const context = aContext(options);
  return buildEdge(parseEdgeRequest({ ...ASKED, ...asked }, context), context);
};

const kinds = (edge: Edge): string[] =>
  renderManifests(edge).map(
    ({ path, object }) => `${path} ${object.kind} ${object.metadata.name}`,
  );

describe('renderManifests', () => {
  it('writes Gateway, EnvoyProxy and routes, each in its file', () => {
    expect(kinds(edgeFor())).toEqual([
      'gateway.yaml Gateway orders-edge',
      'envoyproxy.yaml EnvoyProxy orders-edge',
      'route-redirect.yaml HTTPRoute orders-edge-ssl-redirect',
      'route-app.yaml HTTPRoute orders-edge-app',
    ]);
  });

  it('writes no EnvoyProxy with the infrastructure carrier', () => {
    expect(kinds(edgeFor({ carrier: 'infrastructure' }))).toEqual([
      'gateway.yaml Gateway orders-edge',
      'route-redirect.yaml HTTPRoute orders-edge-ssl-redirect',
      'route-app.yaml HTTPRoute orders-edge-app',
    ]);
  });

  it('writes no redirect and no plain listener where it is off', () => {
    const edge = edgeFor({ httpsRedirect: { enabled: false } });
    expect(kinds(edge)).not.toContain(
      'route-redirect.yaml HTTPRoute orders-edge-ssl-redirect',
    );
    expect(renderManifests(edge)[0].object.spec).toMatchObject({
      listeners: [{ name: 'https', port: 443 }],
    });
  });

  it.each([
    [1, 1],
    [16, 1],
    [17, 2],
    [33, 3],
    [128, 8],
  ])('spreads %i routes over %i HTTPRoutes', (count, files) => {
    const routes = Array.from({ length: count }, (_, index) => ({
      path: `/p${index}`,
      service: 'orders:80',
    }));
    const apps = renderManifests(edgeFor({ routes })).filter(({ path }) =>
      path.startsWith('route-app'),
    );
    expect(apps).toHaveLength(files);
    expect(new Set(apps.map(({ object }) => object.metadata.name)).size).toBe(
      files,
    );
  });

  it('marks every object with maker, entity and hashes', () => {
    const edge = edgeFor();
    for (const { object } of renderManifests(edge)) {
      expect(object.metadata).toMatchObject({
        namespace: 'orders',
        labels: {
          'app.kubernetes.io/managed-by': 'tls-edge',
          'backstage.io/kubernetes-id': 'orders',
        },
        annotations: {
          'tls-edge.dev/entity-ref': 'component:default/orders',
          'tls-edge.dev/request-hash': edge.requestHash,
          'tls-edge.dev/manifest-hash': manifestHash(edge),
        },
      });
    }
  });

  it('leaves out the label when the entity name is no label value', () => {
    const edge: Edge = {
      ...edgeFor(),
      entity: { ref: 'component:default/orders', name: `${'a'.repeat(64)}` },
    };
    expect(renderManifests(edge)[0].object.metadata.labels).toEqual({
      'app.kubernetes.io/managed-by': 'tls-edge',
    });
  });

  it('keeps every name within 63 characters', () => {
    const routes = Array.from({ length: 128 }, (_, index) => ({
      path: `/p${index}`,
      service: 'orders:80',
    }));
    const edge = edgeFor({ name: 'a'.repeat(40), routes });
    for (const { object } of renderManifests(edge)) {
      expect(object.metadata.name.length).toBeLessThanOrEqual(63);
    }
  });

  it.each(SCENARIOS)(
    'binds in $name the redirect to http and apps to https',
    ({ edge }) => {
      const sections = renderManifests(edge)
        .filter(({ object }) => object.kind === 'HTTPRoute')
        .map(({ path, object }) => [path.slice(0, 9), object.spec]);
      for (const [path, spec] of sections) {
        expect(spec).toMatchObject({
          parentRefs: [
            { sectionName: path === 'route-red' ? 'http' : 'https' },
          ],
        });
      }
    },
  );

  it('tells every app rule that the client used https', () => {
    const routes = ['/a', '/b', '/c'].map(path => ({
      path,
      service: 'orders:80',
    }));
    const app = renderManifests(edgeFor({ routes })).at(-1);
    expect(app?.object.spec).toMatchObject({
      rules: routes.map(() => ({
        filters: [
          {
            type: 'RequestHeaderModifier',
            requestHeaderModifier: {
              set: [{ name: 'X-Forwarded-Proto', value: 'https' }],
            },
          },
        ],
      })),
    });
  });

  it('gives the redirect the port clients would not guess', () => {
    const redirect = renderManifests(
      edgeFor({ httpPort: 8080, httpsPort: 8443 }),
    )[2];
    expect(redirect.object.spec).toMatchObject({
      rules: [
        {
          filters: [
            {
              requestRedirect: { scheme: 'https', port: 8443, statusCode: 301 },
            },
          ],
        },
      ],
    });
  });

  it('writes nothing empty', () => {
    for (const { edge } of SCENARIOS) {
      expect(JSON.stringify(renderManifests(edge))).not.toMatch(
        /:(?:\{\}|\[\]|null)/,
      );
    }
  });
});

describe('manifestHash', () => {
  it('differs when a manifest differs', () => {
    expect(manifestHash(edgeFor({ replicas: 4 }))).not.toBe(
      manifestHash(edgeFor()),
    );
  });

  it('differs when only the policy differs, while the request is the same', () => {
    const policy = { defaults: { replicas: 4 } };
    const [one, other] = [edgeFor(), edgeFor({}, { policy })];
    expect(other.requestHash).toBe(one.requestHash);
    expect(manifestHash(other)).not.toBe(manifestHash(one));
  });
});

import { parse } from 'yaml';

import { EDGE_MISTAKES } from './edgeMistakes';

const ROUTE = `metadata:
  name: shop-edge-ssl-redirect
  labels:
    app.kubernetes.io/managed-by: tls-edge
spec:
  parentRefs:
    - name: shop-edge
      sectionName: http
  hostnames:
    - shop.example.com
`;

const PROXY = `spec:
  provider:
    kubernetes:
      envoyService:
        annotations:
          service.beta.kubernetes.io/aws-load-balancer-scheme: internal
          service.beta.kubernetes.io/aws-load-balancer-ssl-ports: "443"
`;

describe('EDGE_MISTAKES', () => {
  it('take the section from the redirect of the shop and nothing else', () => {
    const changed = EDGE_MISTAKES['shop-edge']['route-redirect.yaml'](ROUTE);
    const { metadata, spec } = parse(ROUTE);
    expect(parse(changed)).toEqual({
      metadata: { ...metadata, name: 'https-redirect' },
      spec: { ...spec, parentRefs: [{ name: 'shop-edge' }] },
    });
  });

  it('change one annotation of the search edge, in its place', () => {
    const changed = EDGE_MISTAKES['search-edge']['envoyproxy.yaml'](PROXY);
    expect(changed).toBe(PROXY.replace('"443"', '"8443"'));
  });

  it('spare the edge that is in order', () => {
    expect(EDGE_MISTAKES).not.toHaveProperty('pay-edge');
    expect(EDGE_MISTAKES).not.toHaveProperty('media-edge');
  });
});

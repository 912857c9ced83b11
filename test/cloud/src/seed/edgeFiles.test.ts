import { parse } from 'yaml';

import { edgeFiles } from './edgeFiles';
import { DEMO_SERVICES } from './services';

const service = (name: string) => {
  const found = DEMO_SERVICES.find(candidate => candidate.name === name);
  if (!found) throw new Error(`no service '${name}'`);
  return found;
};
const fileOf = (name: string, file: string) => {
  const files = edgeFiles(service(name));
  const path = Object.keys(files).find(key => key.endsWith(`/${file}`));
  return parse(path ? files[path] : '');
};

describe('edgeFiles', () => {
  it('are none for the service that is to request an edge', () => {
    expect(edgeFiles(service('orders'))).toEqual({});
  });

  it('stand in the folder of the edge, with its request and its list of resources', () => {
    expect(Object.keys(edgeFiles(service('payments'))).sort()).toEqual([
      'edge/production/pay-edge/edge.yaml',
      'edge/production/pay-edge/envoyproxy.yaml',
      'edge/production/pay-edge/gateway.yaml',
      'edge/production/pay-edge/kustomization.yaml',
      'edge/production/pay-edge/route-app.yaml',
      'edge/production/pay-edge/route-redirect.yaml',
    ]);
  });

  it('stand below the environment of their cluster, with a certificate of its region', () => {
    const paths = Object.keys(edgeFiles(service('login')));
    expect(paths).toContain('edge/production-us/login-edge/gateway.yaml');
    const { annotations } = fileOf('login', 'envoyproxy.yaml').spec.provider
      .kubernetes.envoyService;
    expect(
      annotations['service.beta.kubernetes.io/aws-load-balancer-ssl-cert'],
    ).toMatch(/^arn:aws:acm:us-east-1:.*\/c4e8a1d7-/);
  });

  it('leave the load balancer of tracking to EKS Auto Mode', () => {
    const classOf = (name: string) =>
      fileOf(name, 'envoyproxy.yaml').spec.provider.kubernetes.envoyService
        .loadBalancerClass;
    expect(['tracking', 'login'].map(classOf)).toEqual([
      'eks.amazonaws.com/nlb',
      'service.k8s.aws/nlb',
    ]);
  });

  it.each(DEMO_SERVICES.filter(({ edge }) => edge).map(({ name }) => name))(
    'of %s carry the request they were made from',
    name => {
      const { edge, namespace } = service(name);
      expect(fileOf(name, 'edge.yaml')).toMatchObject({
        entity: `component:default/${name}`,
        name: edge?.name,
        hostnames: [edge?.hostname],
      });
      expect(fileOf(name, 'gateway.yaml').metadata).toMatchObject({
        name: edge?.name,
        namespace,
        annotations: {
          'tls-edge.dev/entity-ref': `component:default/${name}`,
          'tls-edge.dev/request-hash': expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      });
    },
  );

  it.each([
    ['payments', 'http'],
    ['shop', undefined],
    ['search', 'http'],
  ])('bind the redirect of %s to listener %s', (name, sectionName) => {
    const [parent] = fileOf(name, 'route-redirect.yaml').spec.parentRefs;
    expect(parent.sectionName).toBe(sectionName);
    expect(parent.name).toBe(service(name).edge?.name);
  });

  it('let the redirect of the shop come before its application', () => {
    const nameOf = (file: string) => fileOf('shop', file).metadata.name;
    expect(nameOf('route-redirect.yaml') < nameOf('route-app.yaml')).toBe(true);
  });

  it.each([
    ['payments', '443'],
    ['search', '8443'],
  ])('terminate TLS of %s on port %s', (name, ports) => {
    const { annotations } = fileOf(name, 'envoyproxy.yaml').spec.provider
      .kubernetes.envoyService;
    expect(
      annotations['service.beta.kubernetes.io/aws-load-balancer-ssl-ports'],
    ).toBe(ports);
  });
});

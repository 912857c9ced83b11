import { parse } from 'yaml';

import { demoCertificates } from './certificates';
import type { ClusterName } from './demoClusters';
import { DEMO_EDGES } from './demoEdges';
import { DEMO_WORLD } from './demoWorld';
import { DEMO_SERVICES } from './services';
import { deploymentOf, serviceOf, workloadFiles } from './workload';

describe('workload', () => {
  it.each(DEMO_SERVICES)('of $name is reached by its Service', service => {
    const { selector, ports } = serviceOf(service).spec;
    const { metadata, spec } = deploymentOf(service).spec.template;
    expect(metadata.labels).toMatchObject(selector);
    expect(spec.containers[0].ports).toEqual([
      { name: ports[0].targetPort, containerPort: ports[0].port },
    ]);
  });

  it('brings its namespace along', () => {
    const files = workloadFiles(DEMO_SERVICES[0]);
    expect(Object.values(files).map(file => parse(file).kind)).toEqual([
      'Namespace',
      'Deployment',
      'Service',
    ]);
  });
});

describe('demo edges', () => {
  it('are those of the services, the one to request and the one made by hand', () => {
    const seeded = (cluster: ClusterName) =>
      DEMO_SERVICES.filter(({ clusters }) => clusters[0] === cluster).flatMap(
        ({ edge }) => edge?.name ?? [],
      );
    expect(DEMO_EDGES.map(({ name, cluster }) => [cluster, name])).toEqual(
      [
        ['orders-edge', ...seeded('demo-eu'), 'legacy-gw'].map(name => [
          'demo-eu',
          name,
        ]),
        [...seeded('demo-us'), 'shared-gw'].map(name => ['demo-us', name]),
      ].flat(),
    );
  });

  it('have a certificate that covers their host names and outlives the demo', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    const [certificate] = demoCertificates(now)[DEMO_WORLD.region];
    expect(certificate).toMatchObject({
      arn: DEMO_WORLD.certificateArn,
      status: 'ISSUED',
    });
    expect(certificate.notAfter?.getTime()).toBeGreaterThan(now);
    const parents = DEMO_SERVICES.flatMap(({ edge, clusters }) =>
      edge && clusters[0] === 'demo-eu'
        ? [edge.hostname.replace(/^[^.]+/, '*')]
        : [],
    );
    expect(certificate.domains).toEqual(expect.arrayContaining(parents));
  });
});

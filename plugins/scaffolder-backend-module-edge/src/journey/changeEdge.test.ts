import { parse } from 'yaml';

import { demoConfig } from '../__fixtures__/demoWorld';
import { startPortal } from '../__fixtures__/startPortal';

const orders = { owner: 'demo', name: 'orders' };
const folder = 'edge/production/orders-edge';
const config = demoConfig({ policy: { allowed: { carrier: ['*'] } } });

jest.setTimeout(60_000);

describe('another request for a merged edge', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  beforeEach(async () => {
    portal = await startPortal();
    await portal.request();
    await portal.git.mergePull(1);
  });
  afterEach(() => portal?.stop());

  const changed = () => portal.git.readFiles(orders, folder);

  it('changes the files that differ and leaves the link as it is', async () => {
    const before = await portal.git.readFiles(orders);
    await portal.request({ options: { replicas: 5 } });
    const after = await changed();
    const differing = Object.keys(after).filter(
      path => after[path] !== before[path],
    );
    expect(differing).toContain(`${folder}/edge.yaml`);
    expect(differing).not.toContain('catalog-info.yaml');
    expect(parse(after[`${folder}/edge.yaml`]).replicas).toBe(5);
  });

  it('removes a manifest that the edge no longer has', async () => {
    await portal.request(
      { options: { carrier: 'infrastructure' } },
      { config },
    );
    const after = await changed();
    expect(after).not.toHaveProperty([`${folder}/envoyproxy.yaml`]);
    expect(after).toHaveProperty([`${folder}/gateway.yaml`]);
    expect(after).toHaveProperty(['README.md']);
  });

  it('puts a second edge of the same entity beside the first', async () => {
    await portal.request({ options: { name: 'orders-partners' } });
    const [pull] = portal.git.pulls();
    expect(pull.head).toBe('edge/production/orders-partners');
    const files = await portal.git.readFiles(orders, pull.head);
    expect(files).toHaveProperty([`${folder}/gateway.yaml`]);
    const { annotations } = parse(files['catalog-info.yaml']).metadata;
    expect(annotations['tls-edge.dev/edge']).toBe(
      'demo-eu/orders/orders-edge,demo-eu/orders/orders-partners',
    );
  });
});

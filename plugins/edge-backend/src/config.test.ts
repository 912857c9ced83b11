import { seedEdge } from './__fixtures__/seedEdge';
import { PAY_PATH, usePortal } from './__fixtures__/usePortal';

describe('the configuration', () => {
  const portal = usePortal();

  it.each([
    [
      'a cluster without a way in',
      { clusters: [{ name: 'demo-eu' }], environments: [] },
      /edge\.clusters\[0\]/,
    ],
    [
      'a name that is no label',
      { clusters: [{ name: 'Demo_EU', inCluster: true }], environments: [] },
      /edge\.clusters\[0\]\.name/,
    ],
    [
      'an entry that the Kubernetes plugin does not have',
      {
        clusters: [{ name: 'demo-eu', kubernetes: 'none' }],
        environments: [],
      },
      /edge\.clusters\[0\]\.kubernetes/,
    ],
    [
      'a kubeconfig that is not there',
      {
        clusters: [
          { name: 'demo-eu', kubeconfig: { path: '/nowhere/config' } },
        ],
        environments: [],
      },
      /edge\.clusters\[0\]\.kubeconfig\.path/,
    ],
    [
      'an unknown cluster in an environment',
      {
        environments: [
          { name: 'production', cluster: 'none', gatewayClass: 'envoy' },
        ],
      },
      /edge\.environments\[0\]\.cluster/,
    ],
    ['a budget over the whole', { aws: { budget: 2 } }, /edge\.aws\.budget/],
  ])('stops the start on %s and names the key', async (_, edge, key) => {
    await expect(portal.start({ withAws: false, edge })).rejects.toThrow(key);
  });

  it('starts without any configuration and has no edges', async () => {
    await portal.start({
      withAws: false,
      edge: { clusters: [], environments: [] },
    });
    const { body } = await portal.get('/v1/edges');
    expect(body).toMatchObject({ items: [], totalItems: 0 });
    expect((await portal.get('/v1/sources')).body).toEqual({ items: [] });
  });

  it('starts while the cluster is dead, and sees it when it comes', async () => {
    seedEdge(portal.kubernetes());
    await portal.kubernetes().stop();
    await portal.start({ withAws: false });
    const { body } = await portal.get('/v1/sources');
    expect(['starting', 'failed']).toContain(body.items[0].state);
    await portal.kubernetes().restart();
    await portal.eventually<{ state: string }>(PAY_PATH, report =>
      expect(report.state).toBe('ready'),
    );
  });
});

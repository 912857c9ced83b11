/* eslint-disable */
import { startDemoCloud } from '../../../test/cloud/src/__testUtils__/DemoCloud';
import { DEFAULT_TIMINGS } from './sources/EdgeTimings';
import { usePortal } from './__testUtils__/usePortal';
jest.setTimeout(120_000);
describe('smoke', () => {
  const portal = usePortal();
  it('works with the embedded cloud', async () => {
    const cloud = await startDemoCloud();
    try {
      await portal.start({
        withAws: true,
        timings: DEFAULT_TIMINGS,
        edge: {
          clusters: [{ name: 'demo-eu', server: { url: cloud.urls.kubernetes, serviceAccountToken: 'demo-token' }, aws: { accountId: '123456789012', region: 'eu-west-1', clusterName: 'demo-eu' } }],
          aws: { endpoint: cloud.urls.aws },
        },
      });
      const list = await portal.eventually<any>('/v1/edges', body => { expect(body.items.length).toBeGreaterThan(4); expect(body.items.find((i: any) => i.id.gateway === 'pay-edge').state).toBe('ready'); });
      console.log(list.items.map((i: any) => `${i.id.gateway} ${i.state} ${i.firstBroken} ${i.owner} ${i.entityRefs}: ${i.summary}`).join('\n'));
      const s = await portal.get('/v1/sources');
      console.log(JSON.stringify(s.body, null, 1));
      await cloud.setFault('targets-unhealthy', true).catch(e => console.log(String(e)));
      const st = await cloud.state(); console.log(JSON.stringify(st).slice(0, 1500));
    } finally { await cloud.stop(); }
  });
});

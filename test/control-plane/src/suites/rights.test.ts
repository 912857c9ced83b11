import type { ApiClient } from '../api/ApiClient';
import { clusterAsPortal, watchAsPortal } from './__fixtures__/watchAsPortal';
import { PORTAL_KINDS } from './__fixtures__/watchThrough';

const listPath = ({ group, version, part }: (typeof PORTAL_KINDS)[number]) =>
  group ? `/apis/${group}/${version}/${part}` : `/api/${version}/${part}`;

describe('the ClusterRole of the README', () => {
  let portal: ApiClient;
  beforeAll(async () => {
    portal = (await clusterAsPortal()).api;
  });

  it('lets the backend’s watcher read every kind it asks for', async () => {
    const { watcher, failures } = await watchAsPortal();
    try {
      const { parts } = watcher.snapshot();
      expect(failures).toEqual([]);
      expect(PORTAL_KINDS.map(({ part }) => [part, parts[part].state])).toEqual(
        PORTAL_KINDS.map(({ part }) => [part, 'read']),
      );
    } finally {
      await watcher.stop();
    }
  });

  it.each(PORTAL_KINDS)('changes nothing: $group $kind', async kind => {
    const body = { metadata: { name: 'x' } };
    const created = await portal.post(listPath(kind), body);
    expect([403, 405]).toContain(created.code);
    const removed = await portal.delete(`${listPath(kind)}`);
    expect([403, 405]).toContain(removed.code);
  });

  it('lets it look up whose TargetGroupBindings there are, without a rule of its own', async () => {
    const code = async (path: string) => (await portal.get(path)).code;
    expect(await code('/apis/elbv2.k8s.aws/v1beta1')).toBe(200);
    expect(await code('/apis/eks.amazonaws.com/v1')).toBe(404);
  });

  it.each(['secrets', 'configmaps', 'serviceaccounts', 'nodes'])(
    'shows nothing of %s',
    async plural => {
      const { code, body } = await portal.get(`/api/v1/${plural}`);
      expect([code, body.reason]).toEqual([403, 'Forbidden']);
    },
  );
});

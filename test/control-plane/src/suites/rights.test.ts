import { KUBERNETES_KINDS } from '@tls-edge/backstage-plugin-edge-common';

import type { ApiClient } from '../api/ApiClient';
import { clusterAsPortal, watchAsPortal } from './__fixtures__/watchAsPortal';

const listPath = ({
  group,
  version,
  part,
}: (typeof KUBERNETES_KINDS)[number]) =>
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
      expect(
        KUBERNETES_KINDS.map(({ part }) => [part, parts[part].state]),
      ).toEqual(KUBERNETES_KINDS.map(({ part }) => [part, 'read']));
    } finally {
      await watcher.stop();
    }
  });

  it.each(KUBERNETES_KINDS)('changes nothing: $kind', async kind => {
    const body = { metadata: { name: 'x' } };
    const created = await portal.post(listPath(kind), body);
    expect([403, 405]).toContain(created.code);
    const removed = await portal.delete(`${listPath(kind)}`);
    expect([403, 405]).toContain(removed.code);
  });

  it.each(['secrets', 'configmaps', 'serviceaccounts', 'nodes'])(
    'shows nothing of %s',
    async plural => {
      const { code, body } = await portal.get(`/api/v1/${plural}`);
      expect([code, body.reason]).toEqual([403, 'Forbidden']);
    },
  );
});

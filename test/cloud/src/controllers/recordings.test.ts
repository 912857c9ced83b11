import { isDeepStrictEqual } from 'node:util';
import { KUBERNETES_KINDS } from '@tls-edge/backstage-plugin-edge-common';
import { normalise } from './testUtils/normalise';
import { BASE_OBJECTS, readRecording } from './testUtils/recordedWorld';
import { Cloud, startCloud } from './testUtils/startCloud';
import { until } from './testUtils/until';

async function readAll({ client }: Cloud): Promise<readonly unknown[]> {
  const lists = await Promise.all(
    KUBERNETES_KINDS.map(async ({ group, version, kind }) => {
      const apiVersion = group ? `${group}/${version}` : version;
      const list = (await client.list(apiVersion, kind)) as {
        items: object[];
      };
      return list.items.map(item => ({ ...item, apiVersion, kind }));
    }),
  );
  return lists.flat();
}

jest.setTimeout(20_000);

describe('the controllers, given what was applied to real ones', () => {
  it.each([
    { name: 'form-a-webhook', webhook: true },
    { name: 'form-a-no-mutator-webhook', webhook: false },
    { name: 'form-b', webhook: true },
    { name: 'fault1-ssl-ports-8443', webhook: true },
    { name: 'fault2-bad-cert-arn', webhook: true },
    { name: 'fault3-redirect-no-sectionname', webhook: true },
    { name: 'fault4-backend-missing', webhook: true },
    { name: 'fault5-https-no-tls', webhook: true },
  ])('write what the real ones wrote: $name', async ({ name, webhook }) => {
    const recording = readRecording(name);
    const recorded = normalise(recording.objects);
    const cloud = await startCloud({ webhook });
    try {
      await cloud.apply(BASE_OBJECTS);
      await cloud.wait(
        'Deployment',
        'api',
        ({ status }) => status?.readyReplicas === 2,
      );
      await cloud.apply(recording.applied);
      const written = await until(
        async () => normalise(await readAll(cloud)),
        state => isDeepStrictEqual(state, recorded),
      );
      expect(written).toEqual(recorded);
    } finally {
      await cloud.stop();
    }
  });
});

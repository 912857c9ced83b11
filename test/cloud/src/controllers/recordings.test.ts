import { isDeepStrictEqual } from 'node:util';
import { KUBERNETES_KINDS } from '@tls-edge/backstage-plugin-edge-common';
import { normalise } from './testUtils/normalise';
import {
  BASE_OBJECTS,
  PackedRecording,
  readRecording,
} from './testUtils/recordedWorld';
import { Cloud, startCloud } from './testUtils/startCloud';
import { until } from './testUtils/until';

jest.setTimeout(30_000);

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

/** What the product reads of AWS and what is not random, from our account. */
function awsOf({ region }: Cloud) {
  return {
    loadBalancers: [...region.loadBalancers.values()].map(one => ({
      scheme: one.scheme,
      zones: one.zones.map(({ name }) => name),
    })),
    listeners: [...region.listeners.values()].map(one => ({
      port: one.port,
      protocol: one.protocol,
      sslPolicy: one.sslPolicy,
      certificate: one.defaultCertificate,
    })),
    targetGroups: [...region.targetGroups.values()].map(one => ({
      port: one.port,
      protocol: one.protocol,
      targetType: one.targetType,
      check: [one.healthCheck.protocol, one.healthCheck.port],
      targets: one.targets.map(({ port }) => port),
    })),
  };
}

/** The same from a recording. */
function recordedAws({ aws }: PackedRecording): ReturnType<typeof awsOf> {
  return {
    loadBalancers: aws.loadBalancers.map(one => ({
      scheme: one.scheme,
      zones: one.zones.map(({ name }) => name),
    })),
    listeners: aws.listeners.map(one => ({
      port: one.port,
      protocol: one.protocol,
      sslPolicy: one.sslPolicy,
      certificate: one.certificateArns[0],
    })),
    targetGroups: [...aws.targetGroups]
      .sort((a, b) => (a.port ?? 0) - (b.port ?? 0))
      .map(one => ({
        port: one.port ?? 0,
        protocol: one.protocol,
        targetType: one.targetType,
        check: [one.healthCheck.protocol, one.healthCheck.port],
        targets: one.targets.map(({ port }) => port),
      })),
  } as ReturnType<typeof awsOf>;
}

describe('the controllers, given what was applied to real ones', () => {
  it.each([
    { name: 'form-a-webhook', webhook: true },
    { name: 'form-a-no-mutator-webhook', webhook: false },
    { name: 'form-b', webhook: true },
    { name: 'fault1-ssl-ports-8443', webhook: true },
    { name: 'fault1-form-a-ssl-ports-8443', webhook: true },
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

  it.each(['form-a-webhook', 'form-b', 'fault2-bad-cert-arn'])(
    'leave in AWS what the real ones left: %s',
    async name => {
      const recording = readRecording(name);
      const recorded = recordedAws(recording);
      const cloud = await startCloud();
      try {
        await cloud.apply(BASE_OBJECTS);
        await cloud.apply(recording.applied);
        const made = await until(
          () => awsOf(cloud),
          state => isDeepStrictEqual(state, recorded),
        );
        expect(made).toEqual(recorded);
      } finally {
        await cloud.stop();
      }
    },
  );
});

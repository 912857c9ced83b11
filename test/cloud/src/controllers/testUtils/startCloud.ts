import { KubernetesObject, KubernetesObjectApi } from '@kubernetes/client-node';
import { createAwsServer } from '../../aws';
import { createKubernetesServer } from '../../kubernetes';
import { KINDS, KindName, Kinds } from '../objects/kinds';
import { ClusterClient } from '../runtime/ClusterClient';
import { ControllerOptions, startControllers } from '../startControllers';
import { until } from './until';

const ACCOUNT = '123456789012';
const REGION = 'us-east-1';

/** The certificate the recordings name. */
export const CERTIFICATE_ARN = `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/ca356d92-c50a-45cc-b768-d8139a4a5d00`;

async function startAws(timeFactor?: number) {
  const aws = await createAwsServer({
    port: 0,
    accountId: ACCOUNT,
    regions: [REGION],
    timeFactor,
  });
  aws.account.region(REGION).certificates.set(CERTIFICATE_ARN, {
    arn: CERTIFICATE_ARN,
    domains: ['*.example.com'],
    status: 'ISSUED',
    type: 'AMAZON_ISSUED',
    keyAlgorithm: 'RSA_2048',
    notBefore: new Date('2026-09-01T00:00:00Z'),
    notAfter: new Date('2027-03-18T00:00:00Z'),
  });
  return aws;
}

/** A cluster with its controllers and an account, all on free ports. */
export async function startCloud(
  options: Partial<Pick<ControllerOptions, 'webhook' | 'only'>> & {
    /** How much faster than the clock AWS works; 1 unless told. */
    readonly timeFactor?: number;
  } = {},
) {
  const kubernetes = await createKubernetesServer({ token: 'reader' });
  const { timeFactor, ...controlled } = options;
  const aws = await startAws(timeFactor);
  const errors: unknown[] = [];
  const start = () =>
    startControllers({
      kubeConfig: kubernetes.systemConfig(),
      awsEndpoint: aws.url,
      region: REGION,
      clusterName: 'lab',
      onError: error => errors.push(error),
      ...controlled,
    });
  const controllers = await start();
  const client = new ClusterClient(kubernetes.systemConfig(), 'test');
  const objects = KubernetesObjectApi.makeApiClient(kubernetes.systemConfig());
  const list = async <K extends KindName>(
    kind: K,
    namespace?: string,
  ): Promise<readonly Kinds[K][]> => {
    const { apiVersion, kind: served = kind } = KINDS[kind];
    const answer = (await client.list(apiVersion, served)) as {
      items: Kinds[K][];
    };
    return answer.items
      .map(item => ({ ...item, apiVersion, kind: served }))
      .filter(item => !namespace || item.metadata.namespace === namespace);
  };
  return {
    kubernetes,
    aws,
    region: aws.account.region(REGION),
    controllers,
    restartControllers: start,
    errors,
    client,
    objects,
    list,
    apply: async (manifests: readonly unknown[]) => {
      for (const manifest of manifests) {
        await client.apply(manifest as Kinds['Gateway']);
      }
    },
    delete: async (object: KubernetesObject) => {
      await objects.delete(object);
    },
    /** Waits until the one object of a kind and name is as wished. */
    wait: async <K extends KindName>(
      kind: K,
      name: string | RegExp,
      isTrue: (object: Kinds[K]) => boolean,
    ): Promise<Kinds[K]> => {
      const matches = (object: Kinds[K]) =>
        typeof name === 'string'
          ? object.metadata.name === name
          : name.test(object.metadata.name);
      const found = await until(
        async () => (await list(kind)).find(matches),
        object => object !== undefined && isTrue(object),
      );
      if (!found || !isTrue(found)) {
        throw new Error(
          `${kind} '${name}' is not as wished: ${JSON.stringify(found)}`,
        );
      }
      return found;
    },
    stop: async () => {
      await controllers.stop();
      await aws.stop();
      await kubernetes.stop();
    },
  };
}

export type Cloud = Awaited<ReturnType<typeof startCloud>>;

import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import request from 'supertest';

import { startAwsServer, type AwsServer } from './awsServer';
import {
  startKubernetesServer,
  type KubernetesServer,
} from './kubernetesServer';
import { until } from './until';
import {
  createTestDatabases,
  startPortal,
  type Portal,
  type PortalOptions,
} from './startPortal';

export const PAY_PATH = '/v1/edges/demo-eu/payments/pay-edge';
export const OLGA = 'user:default/olga';

type StartOptions = Partial<Omit<PortalOptions, 'knex' | 'kubernetesUrl'>> & {
  /** Without it the cluster has no AWS account. */
  readonly withAws?: boolean;
};

/**
 * A portal for each test of a file, with a cluster and an AWS account of its own. Everything is
 * stopped after each test.
 */
export const usePortal = () => {
  jest.setTimeout(60_000);
  const databases = createTestDatabases();
  const running: Portal[] = [];
  let kubernetes: KubernetesServer;
  let aws: AwsServer;
  let knex: Knex;

  beforeEach(async () => {
    kubernetes = await startKubernetesServer();
    aws = await startAwsServer();
    knex = await databases.init('POSTGRES_18');
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map(({ backend }) => backend.stop()));
    await kubernetes.stop();
    await aws.stop();
  });

  const current = () => running[running.length - 1];

  const get = (path: string, user = OLGA) =>
    request(current().server)
      .get(`/api/edge${path}`)
      .set('Authorization', mockCredentials.user.header(user));

  return {
    kubernetes: () => kubernetes,
    aws: () => aws,
    knex: () => knex,
    current,
    start: async ({ withAws = true, ...options }: StartOptions = {}) => {
      const portal = await startPortal({
        ...{ knex, kubernetesUrl: kubernetes.url },
        ...(withAws && { awsUrl: aws.url }),
        ...options,
      });
      running.push(portal);
      return portal;
    },
    /** Stops the newest portal, as a restart does; the database stays. */
    stop: async () => {
      await running.pop()?.backend.stop();
    },
    get,
    post: (path: string, body: object, user = OLGA) =>
      request(current().server)
        .post(`/api/edge${path}`)
        .set('Authorization', mockCredentials.user.header(user))
        .send(body),
    /** The body of a path once it answers 200 and `check` passes. */
    eventually: <T>(path: string, check: (body: T) => void, user = OLGA) =>
      until(async () => {
        const response = await get(path, user);
        expect(response.status).toBe(200);
        check(response.body);
        return response.body as T;
      }),
  };
};

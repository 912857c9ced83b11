import {
  coreServices,
  createServiceFactory,
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { NOW } from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';

import { systemClock, type Clock } from '../clock/Clock';
import { createEdgePlugin } from '../createEdgePlugin';
import { DEFAULT_TIMINGS, type EdgeTimings } from '../sources/EdgeTimings';
import { TEST_ENTITIES } from './testEntities';
import { allowAll, permissionsWith, type TestPolicy } from './testPolicy';

const startedAt = Date.now();

/** Twenty seconds of the plugin's time pass in one. */
const SPEED = 20;

/** Starts at the builders' moment, so that their certificates never expire, and runs fast. */
export const testClock: Clock = {
  now: () => new Date(NOW.getTime() + SPEED * (Date.now() - startedAt)),
  sleep: (ms, signal) => systemClock.sleep(ms / SPEED, signal),
};

const hurried: EdgeTimings = {
  ...DEFAULT_TIMINGS,
  clock: testClock,
  follow: {
    ...DEFAULT_TIMINGS.follow,
    retry: { firstMs: 200, maxMs: 1_000 },
    refusedMs: 1_000,
    absentMs: 1_000,
  },
  roundMs: 400,
  awsAttempts: 1,
  againMs: 1_000,
  catalogMs: 1_000,
  requestsMs: 50,
};

export interface PortalOptions {
  readonly kubernetesUrl: string;
  readonly awsUrl?: string;
  readonly knex: Knex;
  readonly edge?: JsonObject;
  readonly entities?: readonly Entity[];
  readonly policy?: TestPolicy;
  readonly readUrl?: UrlReaderService['readUrl'];
  readonly timings?: Partial<EdgeTimings>;
  /** What each user owns; themselves when absent. */
  readonly ownership?: Readonly<Record<string, readonly string[]>>;
}

const edgeConfig = ({ kubernetesUrl, awsUrl, edge }: PortalOptions) => ({
  clusters: [
    {
      name: 'demo-eu',
      server: { url: kubernetesUrl, serviceAccountToken: 'test-token' },
      ...(awsUrl && {
        aws: { accountId: '123456789012', region: 'eu-west-1' },
      }),
    },
  ],
  environments: [
    {
      name: 'production',
      cluster: 'demo-eu',
      gatewayClass: 'envoy',
      certificates: [],
    },
  ],
  ...(awsUrl && { aws: { endpoint: awsUrl, budget: 1 } }),
  freshness: { hot: 5, requests: 5 },
  ...edge,
});

const userInfo = (ownership: PortalOptions['ownership'] = {}) =>
  mockServices.userInfo.mock({
    getUserInfo: async credentials => {
      const { userEntityRef } = (
        credentials as { principal: { userEntityRef: string } }
      ).principal;
      return {
        userEntityRef,
        ownershipEntityRefs: [...(ownership[userEntityRef] ?? [userEntityRef])],
      };
    },
  });

/** The whole plugin in a backend of its own, with hurried rhythms. */
export const startPortal = async (options: PortalOptions) => {
  const signals: { channel: string; message: JsonObject }[] = [];
  const catalog = catalogServiceMock.mock();
  const known = catalogServiceMock({
    entities: [...(options.entities ?? TEST_ENTITIES)],
  });
  catalog.getEntities.mockImplementation(known.getEntities.bind(known));
  catalog.getEntitiesByRefs.mockImplementation(
    known.getEntitiesByRefs.bind(known),
  );
  catalog.getEntityByRef.mockImplementation(known.getEntityByRef.bind(known));
  const audit = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({ success: jest.fn(), fail: jest.fn() })),
  });
  const { policy = allowAll, readUrl } = options;
  const backend = await startTestBackend({
    features: [
      createEdgePlugin({ ...hurried, ...options.timings }),
      mockServices.rootConfig.factory({
        data: {
          edge: edgeConfig(options),
          aws: {
            mainAccount: { accessKeyId: 'test', secretAccessKey: 'test' },
          },
          integrations: {
            github: [{ host: 'git.example.com', token: 'test' }],
          },
        },
      }),
      mockServices.database.factory({ knex: options.knex }),
      permissionsWith(policy).factory,
      userInfo(options.ownership).factory,
      audit.factory,
      createServiceFactory({
        service: coreServices.urlReader,
        deps: {},
        factory: () =>
          mockServices.urlReader.mock({
            readUrl:
              readUrl ??
              (async () => {
                throw new NotFoundError('no such file');
              }),
          }),
      }),
      catalog.factory,
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async ({ channel, message }) => {
            signals.push({ channel, message });
          },
        }),
      }),
    ],
  });
  return { backend, server: backend.server, signals, catalog, audit };
};

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/** The header by which a portal of `startPortal` knows a user. */
export const authorizationOf = (user: string): string =>
  mockCredentials.user.header(user);

/** Fresh databases for tests, on the PostgreSQL named by the environment. */
export const createTestDatabases = () =>
  TestDatabases.create({ ids: ['POSTGRES_18'] });

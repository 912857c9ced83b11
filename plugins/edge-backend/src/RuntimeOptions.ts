import type {
  AuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { EdgeConfig } from '@tls-edge/backstage-plugin-edge-common';
import type { Knex } from 'knex';

import type { EdgeTimings } from './sources/EdgeTimings';

/** What the part of the plugin that runs by itself is made from. @internal */
export interface RuntimeOptions {
  readonly config: EdgeConfig;
  readonly rootConfig: Config;
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly signals: SignalsService;
  readonly reader: UrlReaderService;
  readonly credentials: AwsCredentialsManager;
  readonly timings: EdgeTimings;
}

import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

import type { ApiServer, ApiAccess } from './ApiAccess';

const LOCATORS = 'kubernetes.clusterLocatorMethods';
const CLUSTER_ID = 'kubernetes.io/x-k8s-aws-id';
const ASSUME_ROLE = 'kubernetes.io/aws-assume-role';
const EXTERNAL_ID = 'kubernetes.io/aws-external-id';
const AUTH_PROVIDER = 'kubernetes.io/auth-provider';

interface Entry {
  readonly config: Config;
  /** Where it stands: `kubernetes.clusterLocatorMethods[0].clusters[1]`. */
  readonly key: string;
}

const findEntry = (root: Config, name: string): Entry | undefined => {
  const locators = root.getOptionalConfigArray(LOCATORS) ?? [];
  const entries = locators.flatMap((locator, method) =>
    locator.getString('type') === 'config'
      ? locator.getConfigArray('clusters').map((config, index) => ({
          config,
          key: `${LOCATORS}[${method}].clusters[${index}]`,
        }))
      : [],
  );
  return entries.find(({ config }) => config.getString('name') === name);
};

const readApiServer = (config: Config): ApiServer => ({
  url: config.getString('url'),
  caData: config.getOptionalString('caData'),
  caFile: config.getOptionalString('caFile'),
  skipTLSVerify: config.getOptionalBoolean('skipTLSVerify') ?? false,
});

const readServiceAccount = ({ config, key }: Entry): ApiAccess => {
  const token = config.getOptionalString('serviceAccountToken');
  const path = config.getOptionalString('serviceAccountTokenFile');
  if (!token && !path) {
    throw new InputError(
      `${key}.serviceAccountToken is missing: the edge plugin has no token of its own; give it one there, or the path of a file in serviceAccountTokenFile`,
    );
  }
  const tokenFile = path
    ? { path, key: `${key}.serviceAccountTokenFile` }
    : undefined;
  return {
    ...{ type: 'serviceAccount', token, tokenFile },
    ...readApiServer(config),
  };
};

const readEks = ({ config }: Entry, region: string): ApiAccess => {
  const metadata = config.getOptional<Record<string, string>>('authMetadata');
  return {
    type: 'eks',
    ...readApiServer(config),
    region,
    clusterId: metadata?.[CLUSTER_ID] ?? config.getString('name'),
    assumeRole:
      config.getOptionalString('assumeRole') ?? metadata?.[ASSUME_ROLE],
    externalId:
      config.getOptionalString('externalId') ?? metadata?.[EXTERNAL_ID],
  };
};

/** @internal */
export interface KubernetesEntryOptions {
  readonly config: Config;
  /** Name of the entry. */
  readonly name: string;
  /** The key that asks for it, for messages: `edge.clusters[0].kubernetes`. */
  readonly askedBy: string;
  /** Region in which EKS tokens are signed. */
  readonly region: string;
}

/**
 * Reads an entry of the Kubernetes plugin's own configuration.
 * @throws InputError that names the key, where it is missing or signs in as the viewer
 * @internal
 */
export const readKubernetesEntry = (
  options: KubernetesEntryOptions,
): ApiAccess => {
  const { name, askedBy, region } = options;
  const entry = findEntry(options.config, name);
  if (!entry) {
    throw new InputError(
      `${askedBy} names "${name}", but no entry of ${LOCATORS} with type "config" has that name`,
    );
  }
  const authProvider =
    entry.config.getOptionalString('authProvider') ??
    entry.config.getOptional<Record<string, string>>('authMetadata')?.[
      AUTH_PROVIDER
    ];
  switch (authProvider) {
    case 'serviceAccount':
      return readServiceAccount(entry);
    case 'aws':
      return readEks(entry, region);
    default:
      throw new InputError(
        `${entry.key}.authProvider is "${
          authProvider ?? ''
        }", which the edge plugin (${askedBy}) cannot use: ` +
          'it watches without a user. Use "serviceAccount" or "aws", or give the cluster a "kubeconfig", "server" or "inCluster" of its own',
      );
  }
};

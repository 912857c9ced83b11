import { dirname, resolve } from 'node:path';

import { InputError, toError } from '@backstage/errors';
import { KubeConfig } from '@kubernetes/client-node';
import { parse } from 'yaml';
import { z } from 'zod/v3';

import { absolutePath } from './absolutePath';
import { allowPlainHttp } from './allowPlainHttp';
import type { ApiAccess } from './ApiAccess';
import type { FiledKubeConfig } from './followFiles';
import { readTokenFile } from './readTokenFile';
import { readStampedText } from './StampedText';

/** @internal */
export interface KubeConfigFileOptions {
  readonly access: Extract<ApiAccess, { readonly type: 'kubeconfig' }>;
  /** Where the access stands in the configuration, for messages: `edge.clusters[0]`. */
  readonly key: string;
}

const userSchema = z
  .object({
    tokenFile: z.string().nullish(),
    'token-file': z.string().nullish(),
  })
  .passthrough();

const fileSchema = z
  .object({
    users: z
      .array(z.object({ user: userSchema.nullish() }).passthrough())
      .nullish(),
  })
  .passthrough();

/**
 * Client-node does not know `tokenFile`, the name in kubectl's API, and reads its own
 * `token-file` of every user from the working folder. So both are kept from it.
 */
const load = (text: string, folder: string) => {
  // A pretty error quotes the line, which may hold a token.
  const file = fileSchema.parse(parse(text, { prettyErrors: false }));
  const users = (file.users ?? []).map(({ user, ...entry }) => {
    const { tokenFile, 'token-file': dashed, ...rest } = user ?? {};
    return { entry: { ...entry, user: rest }, path: tokenFile || dashed };
  });
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromString(
    JSON.stringify({ ...file, users: users.map(({ entry }) => entry) }),
  );
  kubeConfig.makePathsAbsolute(folder);
  kubeConfig.clusters = kubeConfig.clusters.map(allowPlainHttp);
  return { kubeConfig, tokenFiles: users.map(({ path }) => path) };
};

const assertContext = (
  kubeConfig: KubeConfig,
  { access, key }: KubeConfigFileOptions,
) => {
  const context = kubeConfig.getCurrentContext();
  const said = `${key}.kubeconfig.context is "${context ?? ''}", but "${
    access.path
  }" has no such context`;
  if (!kubeConfig.getCurrentCluster()) {
    throw new InputError(`${said} with a cluster`);
  }
  const user = kubeConfig.getContextObject(context ?? '')?.user;
  if (user && !kubeConfig.getCurrentUser()) {
    throw new InputError(`${said} whose user "${user}" it defines`);
  }
};

const readToken = (path: string, { access, key }: KubeConfigFileOptions) =>
  readTokenFile(
    path,
    `${key}.kubeconfig.path is "${access.path}", whose user takes its token from "${path}"`,
  );

const readFile = (path: string, { access, key }: KubeConfigFileOptions) => {
  try {
    const file = readStampedText(path);
    return { file, ...load(file.text, dirname(path)) };
  } catch (error) {
    throw new InputError(
      `${key}.kubeconfig.path is "${access.path}", which cannot be read as a kubeconfig`,
      toError(error),
    );
  }
};

/**
 * Reads a kubeconfig at its current or the configured context, and the token file of that
 * context's user, which wins over a token beside it (client-go, `AuthInfo.tokenFile`).
 * @throws InputError that names the key and the file
 * @internal
 */
export const readKubeConfigFile = (
  options: KubeConfigFileOptions,
): FiledKubeConfig => {
  const { path, context } = options.access;
  const absolute = absolutePath(path);
  const { file, kubeConfig, tokenFiles } = readFile(absolute, options);
  if (context) kubeConfig.setCurrentContext(context);
  assertContext(kubeConfig, options);

  const { users } = kubeConfig;
  const user = kubeConfig.getCurrentUser();
  const current = users.findIndex(one => one === user);
  const tokenFile = tokenFiles[current];
  if (!tokenFile) return { kubeConfig, files: [file] };
  const read = readToken(resolve(dirname(absolute), tokenFile), options);
  kubeConfig.users = users.with(current, {
    ...users[current],
    token: read.token,
  });
  return { kubeConfig, files: [file, read.file] };
};

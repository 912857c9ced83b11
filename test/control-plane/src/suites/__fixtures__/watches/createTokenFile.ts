import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { KubeConfig } from '@kubernetes/client-node';
import { parse, stringify } from 'yaml';

// How the backend is given access is no part of its interface.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { createKubeConfig } from '../../../../../../plugins/edge-backend/src/cluster/createKubeConfig';
import { createApiClient } from '../../../api/ApiClient';
import type { Cluster } from '../../../api/Cluster';
import {
  createPortalToken,
  revokePortalTokens,
} from '../../../portal/portalAccount';
import { writeKubeconfig } from '../../../servers/writeKubeconfig';

/** A portal's access whose token somebody else renews. */
export interface TokenFile {
  /** As the backend reads it from the kubeconfig, at every request. */
  readonly kubeConfig: () => KubeConfig;
  /** Puts another token in its place, as a Secret's volume does. */
  readonly rotate: (boundTo: string) => Promise<void>;
  /** The status with which the API server answers to the token that was put there last, or to an older one. */
  readonly statusOf: (boundTo: string) => Promise<number>;
  /** Has the API server refuse the tokens that are bound to a Secret. */
  readonly revoke: (boundTo: string) => Promise<void>;
}

/** Writes a kubeconfig with a token file, for the documented service account, into a folder. */
export const createTokenFile = async (
  cluster: Cluster,
  folder: string,
  boundTo: string,
): Promise<TokenFile> => {
  const tokens = new Map<string, string>();
  const at = (file: string) => join(folder, file);
  const rotate = async (secret: string) => {
    const token = await createPortalToken(cluster, { boundTo: secret });
    tokens.set(secret, token);
    writeFileSync(at('token.next'), `${token}\n`, { mode: 0o600 });
    renameSync(at('token.next'), at('token'));
  };
  await rotate(boundTo);

  const path = at('kubeconfig');
  writeKubeconfig(path, cluster.address);
  const config = parse(readFileSync(path, 'utf8'));
  const [{ name }] = config.users;
  const users = [{ name, user: { tokenFile: 'token' } }];
  writeFileSync(path, stringify({ ...config, users }));
  return {
    kubeConfig: createKubeConfig({
      access: { type: 'kubeconfig', path },
      key: 'edge.clusters[0]',
      credentials: async () => {
        throw new Error('A kubeconfig with a token needs no AWS credentials');
      },
    }),
    rotate,
    statusOf: async secret => {
      const token = tokens.get(secret) ?? '';
      const api = createApiClient({ ...cluster.address, token });
      return (await api.get('/api/v1/services?limit=1')).code;
    },
    revoke: async secret => {
      await revokePortalTokens(cluster, secret);
    },
  };
};

import { writeFileSync } from 'node:fs';

import { stringify } from 'yaml';

import type { ApiAddress } from '../api/ApiClient';

/** Writes a kubeconfig with one context, readable by its owner only. @public */
export const writeKubeconfig = (
  path: string,
  { url, token, ca = '' }: ApiAddress,
): void => {
  const name = 'control-plane';
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server: url,
          'certificate-authority-data': Buffer.from(ca).toString('base64'),
        },
      },
    ],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name, context: { cluster: name, user: 'admin' } }],
    'current-context': name,
  };
  writeFileSync(path, stringify(config), { mode: 0o600 });
};

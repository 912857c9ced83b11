import { renameSync, writeFileSync } from 'node:fs';

import { createMockDirectory } from '@backstage/backend-test-utils';

/** The text of a kubeconfig with one user, in the order in which kubectl writes it. */
export const kubeConfigText = (user: object, server = 'http://a') =>
  JSON.stringify({
    clusters: [{ name: 'lab', cluster: { server } }],
    contexts: [{ name: 'in-lab', context: { cluster: 'lab', user: 'me' } }],
    'current-context': 'in-lab',
    users: [
      { name: 'other', user: { 'token-file': 'not-there' } },
      { name: 'me', user },
    ],
  });

/** A folder of credentials, rewritten as kubectl and secret volumes do: aside, then renamed. */
export const useKubeConfigFolder = () => {
  const folder = createMockDirectory();
  return {
    folder,
    path: () => folder.resolve('config'),
    rewrite: (file: string, text: string) => {
      const aside = folder.resolve(`${file}.next`);
      writeFileSync(aside, text);
      renameSync(aside, folder.resolve(file));
    },
  };
};

import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { RecordRequest } from '@tls-edge/backstage-plugin-edge-common/report';

type Target = RecordRequest['target'];

/** How each kind of Git host spells the address of a file on a branch. */
const addresses: Readonly<
  Record<string, (repository: string, branch: string, file: string) => string>
> = {
  github: (repository, branch, file) => `${repository}/blob/${branch}/${file}`,
  gitlab: (repository, branch, file) =>
    `${repository}/-/blob/${branch}/${file}`,
  bitbucketCloud: (repository, branch, file) =>
    `${repository}/src/${branch}/${file}`,
  bitbucketServer: (repository, branch, file) =>
    `${repository}/browse/${file}?at=${encodeURIComponent(branch)}`,
  gitea: (repository, branch, file) =>
    `${repository}/src/branch/${branch}/${file}`,
  azure: (repository, branch, file) =>
    `${repository}?path=${encodeURIComponent(
      `/${file}`,
    )}&version=GB${encodeURIComponent(branch)}`,
};

/**
 * The address of a request's `edge.yaml` on the branch it is merged into, as the URL reader
 * takes it.
 * @throws InputError for a host that no integration is configured for
 * @internal
 */
export const requestFileUrl = (
  { repository, branch, path }: Target,
  integrations: ScmIntegrationRegistry,
): string => {
  const type = integrations.byUrl(repository)?.type ?? '';
  const address = addresses[type];
  if (!address) {
    throw new InputError(
      `target.repository is "${repository}", a host without a usable entry under integrations`,
    );
  }
  const folder = path.replace(/^\/+|\/+$/g, '');
  const file = folder ? `${folder}/edge.yaml` : 'edge.yaml';
  return address(repository.replace(/\/+$|\.git$/g, ''), branch, file);
};

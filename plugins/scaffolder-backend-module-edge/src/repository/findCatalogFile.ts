import { parseRepositoryUrl, repositoryKey } from './RepositoryUrl';
import type { TargetRepository } from './chooseRepository';

/**
 * The file that describes the entity, when the pull request can change it, or why it cannot.
 * @internal
 */
export type CatalogFile =
  | { readonly kind: 'here'; readonly url: string; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly reason: string };

const elsewhere = (reason: string): CatalogFile => ({
  kind: 'elsewhere',
  reason,
});

/**
 * Reads `backstage.io/managed-by-location`. Only a file on the branch the pull request goes to
 * can be changed by it.
 * @internal
 */
export const findCatalogFile = (
  managedByLocation: string | undefined,
  target: TargetRepository,
): CatalogFile => {
  if (!managedByLocation?.startsWith('url:')) {
    return elsewhere('the entity does not come from a file in a repository');
  }
  const url = managedByLocation.slice('url:'.length);
  const file = parseRepositoryUrl(url);
  if (!file?.path) {
    return elsewhere(`the entity's location ${url} is no file of a repository`);
  }
  if (repositoryKey(file) !== repositoryKey(target)) {
    return elsewhere(
      `the entity is described in another repository, ${file.url}`,
    );
  }
  if (file.branch !== target.branch) {
    return elsewhere(
      `the entity is described on another branch, ${file.branch}`,
    );
  }
  return { kind: 'here', url, path: file.path };
};

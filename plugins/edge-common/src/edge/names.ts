/**
 * Names and places that follow from an edge's name; all of them stay within 63 characters.
 * @public
 */
export const redirectRouteName = (name: string): string =>
  `${name}-ssl-redirect`;

/**
 * `<name>-app`, and `<name>-app-2`, `-3` where one route cannot hold all rules.
 * @public
 */
export const appRouteName = (name: string, index = 0): string =>
  index === 0 ? `${name}-app` : `${name}-app-${index + 1}`;

/**
 * A grant lies in another team's namespace, where only the asking namespace makes it unique; at
 * most 104 characters, of 253 that an object's name may have.
 * @public
 */
export const grantName = (edge: {
  readonly namespace: string;
  readonly name: string;
}): string => `${edge.namespace}-${edge.name}`;

/**
 * Folder of `edge.yaml` and the manifests in a repository.
 * @public
 */
export const edgeFolder = (edge: {
  readonly environment: string;
  readonly name: string;
}): string => `edge/${edge.environment}/${edge.name}`;

/**
 * Branch of the pull request: the folder's own text, so one edge has one open pull request.
 * @public
 */
export const edgeBranch = edgeFolder;

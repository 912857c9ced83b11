export { createGitServer, DEMO_TOKEN } from './createGitServer';
export type { GitOperations, GitServer, RepositoryName } from './GitServer';
export type { PullRequest } from './host/PullRequest';
export { startSync, type Sync } from './sync/startSync';

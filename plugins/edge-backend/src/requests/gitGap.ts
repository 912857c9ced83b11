import type { Gap } from '@tls-edge/backstage-plugin-edge-common';

const sentences: Readonly<Record<Gap['reason'], (host: string) => string>> = {
  forbidden: host =>
    `The Git host ${host} refuses to show the target branch; let the token under integrations read the repository`,
  unauthenticated: host =>
    `The Git host ${host} does not accept the portal's credentials; renew the token under integrations`,
  unreachable: host => `The Git host ${host} does not answer`,
  throttled: host => `The Git host ${host} asks the portal to slow down`,
  timeout: host => `The Git host ${host} does not answer in time`,
  starting: host => `The Git host ${host} was not asked yet`,
  invalid: host => `The Git host ${host} answers something unexpected`,
};

/**
 * The gap that an unread target branch leaves.
 * @internal
 */
export const gitGap = (options: {
  readonly repository: string;
  readonly reason: Gap['reason'];
  /** ISO 8601. */
  readonly since: string;
}): Gap => {
  const { host } = new URL(options.repository);
  return {
    source: `git:${host}`,
    part: 'git',
    reason: options.reason,
    message: sentences[options.reason](host),
    since: options.since,
  };
};

import type {
  Gap,
  KubernetesPart,
} from '@tls-edge/backstage-plugin-edge-common';

import type { FailureReason } from './KubernetesFailure';

/** Failures that leave a gap; the two others are part of the protocol. @internal */
export type GapReason = Exclude<FailureReason, 'gone' | 'notServed'>;

const sentences: Readonly<
  Record<GapReason, (cluster: string, part: string) => string>
> = {
  forbidden: (cluster, part) =>
    `Cluster "${cluster}" refuses to show ${part}; grant the portal get, list and watch`,
  unauthenticated: cluster =>
    `Cluster "${cluster}" does not accept the portal's credentials; renew the token or client certificate that edge.clusters gives it (a rewritten kubeconfig or token file is read by itself)`,
  unreachable: cluster => `Cluster "${cluster}" does not answer`,
  timeout: cluster => `Cluster "${cluster}" does not answer in time`,
  throttled: cluster => `Cluster "${cluster}" asks the portal to slow down`,
  invalid: (cluster, part) =>
    `Cluster "${cluster}" answers something unexpected to a list of ${part}`,
};

/**
 * The gap that a failed read leaves; its sentence names no address and no credential.
 * @internal
 */
export const clusterGap = (options: {
  readonly cluster: string;
  readonly part: KubernetesPart;
  readonly reason: GapReason;
  /** ISO 8601. */
  readonly since: string;
}): Gap => ({
  source: `cluster:${options.cluster}`,
  part: options.part,
  reason: options.reason,
  message: sentences[options.reason](options.cluster, options.part),
  since: options.since,
});

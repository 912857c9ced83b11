import type { NlbSettings } from '../edge';
import type { PartState } from '../snapshot';
import { DRIFT_ENDS, type DriftCause, type SettingDrift } from '../status';
import type { EdgeTopology } from '../topology';
import type { DriftRow } from './DriftRow';

/** What the rows of the drift view are read from. @internal */
export interface DriftLook {
  readonly topology: EdgeTopology;
  readonly now: Date;
  readonly wish: NlbSettings;
  readonly carried: NlbSettings;
  readonly drifts: readonly SettingDrift[];
  /** Envoy Gateway has not yet taken the newest manifests up. */
  readonly isStale: boolean;
}

/** A setting at every step of its way. @internal */
export type DriftValues = Pick<DriftRow, 'asked' | 'service' | 'aws'>;

/** @internal */
export type DriftJudgement = Pick<DriftRow, 'verdict' | 'heals'> & {
  readonly why?: string;
};

/** @internal */
export const unknownDrift = (why: string): DriftJudgement => ({
  verdict: 'unknown',
  heals: 'unknown',
  why,
});

/** AWS has another value, and why. @internal */
export const causedDrift = (cause: DriftCause): DriftJudgement => ({
  verdict: cause,
  heals: DRIFT_ENDS[cause],
});

const unread = (name: string, part: PartState): string | undefined =>
  part.state === 'read' ? undefined : `${name} cannot be read`;

/** Why the way of a setting cannot be followed from its beginning. */
const unreadCluster = ({ parts, service, gateway }: EdgeTopology) =>
  unread('the Gateway', parts.gateways) ??
  unread('the EnvoyProxy', parts.envoyproxies) ??
  unread('the class of the Gateway', parts.gatewayclasses) ??
  unread('the Service', parts.services) ??
  (gateway ? undefined : 'there is no Gateway') ??
  (service ? undefined : 'there is no Service of Envoy');

const unreadAws = ({ parts, loadBalancer }: EdgeTopology) =>
  parts.elbv2.state === 'notConfigured'
    ? 'no AWS account is configured for the edge'
    : unread('AWS', parts.elbv2) ??
      (loadBalancer ? undefined : 'there is no load balancer');

/** Follows a setting on its way; at the end of it `atAws` compares. @internal */
export const judgeDrift = (
  { topology, isStale }: DriftLook,
  values: DriftValues,
  atAws: () => DriftJudgement,
): DriftJudgement => {
  const noWay = unreadCluster(topology);
  if (noWay) {
    return unknownDrift(noWay);
  }
  if (values.asked !== values.service) {
    return { verdict: 'serviceDiffers', heals: isStale ? 'soon' : 'never' };
  }
  const noAws = unreadAws(topology);
  if (noAws) {
    return unknownDrift(noAws);
  }
  return atAws();
};

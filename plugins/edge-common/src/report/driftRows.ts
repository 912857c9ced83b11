import {
  NLB_OPTION_NAMES,
  NLB_OPTIONS,
  nlbAnnotationKey,
  type NlbSettings,
} from '../edge';
import type { PartState } from '../snapshot';
import {
  askedNlb,
  askedSettings,
  DRIFT_ENDS,
  driftCauseOf,
  isWishStale,
  isSameSetting,
  liveSetting,
  settingDrift,
  settingText,
  type SettingDrift,
} from '../status';
import type { EdgeTopology } from '../topology';
import type { DriftRow } from './DriftRow';
import { driftSentence } from './driftSentence';

type Option = keyof NlbSettings;

interface Look {
  readonly topology: EdgeTopology;
  readonly now: Date;
  readonly wish: NlbSettings;
  readonly carried: NlbSettings;
  readonly drifts: readonly SettingDrift[];
  /** Envoy Gateway has not yet taken the newest manifests up. */
  readonly isStale: boolean;
}

type Values = Pick<DriftRow, 'asked' | 'service' | 'aws'>;

type Judged = Pick<DriftRow, 'verdict' | 'heals'> & { readonly why?: string };

const unknown = (why: string): Judged => ({
  verdict: 'unknown',
  heals: 'unknown',
  why,
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

const compare = (
  { topology, now }: Look,
  option: Option,
  { service: onService = '', aws: live }: Values,
): Judged => {
  if (!topology.service || live === undefined) {
    return unknown('AWS does not show it');
  }
  const { service } = topology;
  const isSame = isSameSetting({ option, service, onService, live });
  if (isSame === undefined) {
    return unknown('what AWS shows cannot be compared with what is asked');
  }
  if (isSame) {
    return { verdict: 'same', heals: 'none' };
  }
  const cause = driftCauseOf(topology, now);
  return { verdict: cause, heals: DRIFT_ENDS[cause] };
};

const judge = (look: Look, option: Option, values: Values): Judged => {
  const { topology, drifts, isStale } = look;
  const noWay = unreadCluster(topology);
  if (noWay) {
    return unknown(noWay);
  }
  if (values.asked !== values.service) {
    return { verdict: 'serviceDiffers', heals: isStale ? 'soon' : 'never' };
  }
  const noAws = unreadAws(topology);
  if (noAws) {
    return unknown(noAws);
  }
  const drift = drifts.find(one => one.option === option);
  return drift
    ? { verdict: drift.cause, heals: DRIFT_ENDS[drift.cause] }
    : compare(look, option, values);
};

const rowOf = (look: Look, option: Option): DriftRow[] => {
  const { topology, wish, carried, drifts, isStale } = look;
  const isSaid = wish[option] !== undefined || carried[option] !== undefined;
  if (!isSaid && !drifts.some(one => one.option === option)) {
    return [];
  }
  const values = {
    asked: settingText(wish, option),
    service: settingText(carried, option),
    aws:
      topology.parts.elbv2.state === 'read'
        ? liveSetting(topology, option)
        : undefined,
  };
  const { option: field = option, annotation, attribute } = NLB_OPTIONS[option];
  const { why, ...judged } = judge(look, option, values);
  const key = nlbAnnotationKey(annotation);
  const row = { field, annotation: key, attribute, ...values, ...judged };
  return [{ ...row, sentence: driftSentence({ ...row, why, isStale }) }];
};

/**
 * The drift view: each setting that is asked, carried or left over, in the order of the option
 * table, with its value at every step. Never `same` where a step cannot be read.
 * @internal
 */
export const driftRows = (topology: EdgeTopology, now: Date): DriftRow[] => {
  const { service } = topology;
  const look: Look = {
    ...{ topology, now },
    wish: askedNlb(topology),
    carried: service ? askedSettings(service) : {},
    drifts: settingDrift(topology, now),
    isStale: isWishStale(topology),
  };
  return NLB_OPTION_NAMES.flatMap(option => rowOf(look, option));
};

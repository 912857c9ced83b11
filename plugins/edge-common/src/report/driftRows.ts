import {
  NLB_OPTION_NAMES,
  NLB_OPTIONS,
  nlbAnnotationKey,
  readNlbAnnotations,
  type NlbSettings,
} from '../edge';
import type { PartState } from '../snapshot';
import {
  askedAnnotations,
  askedSettings,
  DRIFT_ENDS,
  driftCauseOf,
  isGatewayStale,
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
}

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

const compare = (look: Look, option: Option, onService: string): Judged => {
  const { topology, now } = look;
  const live = liveSetting(topology, option);
  if (!topology.service || live === undefined) {
    return unknown('AWS does not show it');
  }
  const { service } = topology;
  const isSame = isSameSetting({ option, service, onService, live });
  if (isSame === undefined) {
    return unknown('what AWS shows cannot be compared with what is asked');
  }
  const cause = driftCauseOf(topology, now);
  return isSame
    ? { verdict: 'same', heals: 'none' }
    : { verdict: cause, heals: DRIFT_ENDS[cause] };
};

const judge = (
  look: Look,
  option: Option,
  row: Pick<DriftRow, 'asked' | 'service'>,
): Judged => {
  const { topology, drifts } = look;
  const noWay = unreadCluster(topology);
  if (noWay) {
    return unknown(noWay);
  }
  if (row.asked !== row.service) {
    const isStale = topology.gateway && isGatewayStale(topology.gateway);
    return { verdict: 'serviceDiffers', heals: isStale ? 'soon' : 'never' };
  }
  const noAws = unreadAws(topology);
  if (noAws) {
    return unknown(noAws);
  }
  const drift = drifts.find(one => one.option === option);
  return drift
    ? { verdict: drift.cause, heals: DRIFT_ENDS[drift.cause] }
    : compare(look, option, row.service ?? '');
};

const rowOf = (look: Look, option: Option): DriftRow[] => {
  const { topology, wish, carried, drifts } = look;
  const { option: field = option, annotation, attribute } = NLB_OPTIONS[option];
  const values = {
    asked: settingText(wish, option),
    service: settingText(carried, option),
  };
  const isSaid = values.asked !== undefined || values.service !== undefined;
  if (!isSaid && !drifts.some(one => one.option === option)) {
    return [];
  }
  const { why, ...judged } = judge(look, option, values);
  const key = nlbAnnotationKey(annotation);
  const aws =
    topology.parts.elbv2.state === 'read'
      ? liveSetting(topology, option)
      : undefined;
  const { gateway } = topology;
  const isStale = gateway !== undefined && isGatewayStale(gateway);
  const row = { field, annotation: key, attribute, ...values, aws, ...judged };
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
    wish: readNlbAnnotations(askedAnnotations(topology)),
    carried: service ? askedSettings(service) : {},
    drifts: settingDrift(topology, now),
  };
  return NLB_OPTION_NAMES.flatMap(option => rowOf(look, option));
};

import {
  NLB_OPTION_NAMES,
  NLB_OPTIONS,
  nlbAnnotationKey,
  type NlbSettings,
} from '../edge';
import {
  askedNlb,
  askedSettings,
  driftCauseOf,
  isSameSetting,
  isWishStale,
  liveSetting,
  settingDrift,
  settingText,
} from '../status';
import type { EdgeTopology } from '../topology';
import type { DriftRow } from './DriftRow';
import { driftSentence } from './driftSentence';
import { extraDriftRows } from './extraDriftRows';
import {
  causedDrift,
  judgeDrift,
  unknownDrift,
  type DriftJudgement,
  type DriftLook,
  type DriftValues,
} from './judgeDrift';

type Option = keyof NlbSettings;

const compare = (
  { topology, now }: DriftLook,
  option: Option,
  { service: onService = '', aws: live }: DriftValues,
): DriftJudgement => {
  if (!topology.service || live === undefined) {
    return unknownDrift('AWS does not show it');
  }
  const { service } = topology;
  const isSame = isSameSetting({ option, service, onService, live });
  if (isSame === undefined) {
    return unknownDrift('what AWS shows cannot be compared with what is asked');
  }
  if (isSame) {
    return { verdict: 'same', heals: 'none' };
  }
  return causedDrift(driftCauseOf(topology, now));
};

const compareOption = (
  look: DriftLook,
  option: Option,
  values: DriftValues,
): DriftJudgement => {
  const drift = look.drifts.find(one => one.option === option);
  return drift ? causedDrift(drift.cause) : compare(look, option, values);
};

const rowOf = (look: DriftLook, option: Option): DriftRow[] => {
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
  const { why, ...judged } = judgeDrift(look, values, () =>
    compareOption(look, option, values),
  );
  const key = nlbAnnotationKey(annotation);
  const row = { field, annotation: key, attribute, ...values, ...judged };
  return [{ ...row, sentence: driftSentence({ ...row, why, isStale }) }];
};

/**
 * The drift view: each setting that is asked, carried or left over, in the order of the option
 * table and then those it has no row for, with its value at every step. Never `same` where a step cannot be read.
 * @internal
 */
export const driftRows = (topology: EdgeTopology, now: Date): DriftRow[] => {
  const { service } = topology;
  const look: DriftLook = {
    ...{ topology, now },
    wish: askedNlb(topology),
    carried: service ? askedSettings(service) : {},
    drifts: settingDrift(topology, now),
    isStale: isWishStale(topology),
  };
  return [
    ...NLB_OPTION_NAMES.flatMap(option => rowOf(look, option)),
    ...extraDriftRows(look),
  ];
};

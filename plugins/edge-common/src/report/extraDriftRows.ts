import { nlbAnnotationKey, readNlbAsks, type NlbAsk } from '../edge';
import { askedAnnotations, driftCauseOf, liveAttribute } from '../status';
import type { DriftRow } from './DriftRow';
import { driftSentence } from './driftSentence';
import {
  causedDrift,
  judgeDrift,
  unknownDrift,
  type DriftJudgement,
  type DriftLook,
  type DriftValues,
} from './judgeDrift';

type Extra = NlbAsk & Required<Pick<NlbAsk, 'annotation' | 'attribute'>>;

/** Attributes that no row of the option table stands for, by annotation and key. */
const extrasOf = (
  annotations: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, Extra> =>
  new Map(
    readNlbAsks(annotations).flatMap(ask => {
      const { option, annotation, attribute } = ask;
      return option === undefined && annotation && attribute
        ? [[`${annotation} ${attribute}`, { ...ask, annotation, attribute }]]
        : [];
    }),
  );

const compareExtra = (
  { topology, now }: DriftLook,
  { service, aws }: DriftValues,
): DriftJudgement => {
  if (aws === undefined) {
    return unknownDrift('AWS does not show it');
  }
  return aws === service
    ? { verdict: 'same', heals: 'none' }
    : causedDrift(driftCauseOf(topology, now));
};

/**
 * Rows of attributes that the option table does not know. They are compared as they are spelled:
 * nothing more is known of them.
 * @internal
 */
export const extraDriftRows = (look: DriftLook): DriftRow[] => {
  const { topology, isStale } = look;
  const wish = extrasOf(askedAnnotations(topology));
  const carried = extrasOf(topology.service?.metadata.annotations);
  const all = [...new Map([...wish, ...carried])].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return all.map(([key, extra]) => {
    const values = {
      asked: wish.get(key)?.text,
      service: carried.get(key)?.text,
      aws:
        topology.parts.elbv2.state === 'read'
          ? liveAttribute(extra, topology)
          : undefined,
    };
    const { why, ...judged } = judgeDrift(look, values, () =>
      compareExtra(look, values),
    );
    const { attribute } = extra;
    const annotation = nlbAnnotationKey(extra.annotation);
    const row = {
      field: attribute,
      annotation,
      attribute,
      ...values,
      ...judged,
    };
    return { ...row, sentence: driftSentence({ ...row, why, isStale }) };
  });
};

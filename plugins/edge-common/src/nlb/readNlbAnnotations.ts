import { nlbAnnotationValue, type NlbAnnotation } from './annotationNames';
import type { NlbOption } from './NlbOption';
import { NLB_OPTION_NAMES, NLB_OPTIONS } from './nlbOptions';
import type { NlbSettings, NlbValues } from './NlbSettings';
import { splitMap } from './valueFormat';

type Annotations = Readonly<Record<string, string>>;
type Mutable = { -readonly [K in keyof NlbSettings]: NlbSettings[K] };

/** The controller lets these deprecated forms win over the same key of the attributes map. */
const oldForms: Partial<Record<keyof NlbSettings, NlbAnnotation>> = {
  crossZone: 'crossZoneOld',
  accessLogs: 'accessLogOld',
  accessLogBucket: 'accessLogBucketOld',
  accessLogPrefix: 'accessLogPrefixOld',
};

const rawValue = (
  annotations: Annotations,
  { annotation, attribute }: Pick<NlbOption<never>, 'annotation' | 'attribute'>,
): string | undefined => {
  const value = nlbAnnotationValue(annotations, annotation);
  return attribute === undefined || value === undefined
    ? value
    : splitMap(value)[attribute];
};

const readInto = <K extends keyof NlbSettings>(
  settings: Mutable,
  name: K,
  annotations: Annotations,
): void => {
  const option: NlbOption<NlbValues[K]> = NLB_OPTIONS[name];
  const old = oldForms[name];
  const raw =
    (old && nlbAnnotationValue(annotations, old)) ??
    rawValue(annotations, option);
  const value = raw === undefined ? undefined : option.format.read(raw);
  if (value !== undefined) {
    settings[name] = value;
  }
};

/**
 * Reads what annotations ask of the NLB, under either prefix; values that cannot be read are
 * absent. The inverse of `writeNlbAnnotations`.
 * @public
 */
export const readNlbAnnotations = (annotations: Annotations): NlbSettings => {
  const settings: Mutable = {};
  for (const name of NLB_OPTION_NAMES) {
    readInto(settings, name, annotations);
  }
  return settings;
};

import { nlbAnnotationValue, type NlbAnnotation } from './annotationNames';
import type { NlbOption } from './NlbOption';
import { NLB_OPTION_NAMES, NLB_OPTIONS } from './nlbOptions';
import type { NlbSettings, NlbValues } from './NlbSettings';
import { boolean, splitMap } from './valueFormat';

type Annotations = Readonly<Record<string, string>>;
type Mutable = { -readonly [K in keyof NlbSettings]: NlbSettings[K] };

/** The controller lets these deprecated forms win over the same key of the attributes map. @internal */
export const OLD_FORMS: Partial<Record<keyof NlbSettings, NlbAnnotation>> = {
  crossZone: 'crossZoneOld',
  accessLogs: 'accessLogOld',
  accessLogBucket: 'accessLogBucketOld',
  accessLogPrefix: 'accessLogPrefixOld',
};

/** Annotations whose value is a map with an option under each key. */
const MAPS: readonly NlbAnnotation[] = [
  ...new Set(
    NLB_OPTION_NAMES.map(name => NLB_OPTIONS[name])
      .filter(({ attribute }) => attribute !== undefined)
      .map(({ annotation }) => annotation),
  ),
];

interface Written {
  readonly annotations: Annotations;
  /** The maps, read once each although many options look into them. */
  readonly maps: Partial<Record<NlbAnnotation, Record<string, string>>>;
}

const readMaps = (annotations: Annotations): Written['maps'] =>
  Object.fromEntries(
    MAPS.flatMap(name => {
      const value = nlbAnnotationValue(annotations, name);
      return value === undefined ? [] : [[name, splitMap(value)]];
    }),
  );

const rawValue = (
  { annotations, maps }: Written,
  { annotation, attribute }: Pick<NlbOption<never>, 'annotation' | 'attribute'>,
): string | undefined =>
  attribute === undefined
    ? nlbAnnotationValue(annotations, annotation)
    : maps[annotation]?.[attribute];

const readInto = <K extends keyof NlbSettings>(
  settings: Mutable,
  name: K,
  written: Written,
): void => {
  const option: NlbOption<NlbValues[K]> = NLB_OPTIONS[name];
  const old = OLD_FORMS[name];
  const raw =
    (old && nlbAnnotationValue(written.annotations, old)) ??
    rawValue(written, option);
  const value = raw === undefined ? undefined : option.format.read(raw);
  if (value !== undefined) {
    settings[name] = value;
  }
};

/** The deprecated form of the scheme, which counts where the scheme itself is not said. */
const readOldScheme = (annotations: Annotations): string | undefined => {
  const raw = nlbAnnotationValue(annotations, 'internal');
  const internal = raw === undefined ? undefined : boolean.read(raw);
  if (internal === undefined) {
    return undefined;
  }
  return internal ? 'internal' : 'internet-facing';
};

/**
 * Reads what annotations ask of the NLB, under either prefix; values that cannot be read are
 * absent. The inverse of `writeNlbAnnotations`.
 * @public
 */
export const readNlbAnnotations = (annotations: Annotations): NlbSettings => {
  const settings: Mutable = {};
  const written = { annotations, maps: readMaps(annotations) };
  for (const name of NLB_OPTION_NAMES) {
    readInto(settings, name, written);
  }
  const scheme = settings.scheme ?? readOldScheme(annotations);
  return scheme === undefined ? settings : { ...settings, scheme };
};

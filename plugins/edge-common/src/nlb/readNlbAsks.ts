import {
  isNlbAnnotationKey,
  NLB_ANNOTATIONS,
  NLB_PREFIXES,
  type NlbAnnotation,
} from './annotationNames';
import { NLB_OPTION_NAMES, NLB_OPTIONS } from './nlbOptions';
import type { NlbSettings } from './NlbSettings';
import { OLD_FORMS } from './readNlbAnnotations';
import { splitMap } from './valueFormat';

/** One thing that annotations ask of the NLB, whether or not the option table knows it. @internal */
export interface NlbAsk {
  /** The row of the option table; absent where it has none. */
  readonly option?: keyof NlbSettings;
  /** Absent where the product knows no such annotation. */
  readonly annotation?: NlbAnnotation;
  /** Key inside the annotation's `k=v` value. */
  readonly attribute?: string;
  readonly text: string;
}

const isAnnotation = (name: string): name is NlbAnnotation =>
  Object.hasOwn(NLB_ANNOTATIONS, name);

const bySuffix: ReadonlyMap<string, NlbAnnotation> = new Map(
  Object.keys(NLB_ANNOTATIONS)
    .filter(isAnnotation)
    .map(name => [NLB_ANNOTATIONS[name], name]),
);

const annotationOf = (key: string): NlbAnnotation | undefined =>
  NLB_PREFIXES.filter(prefix => key.startsWith(prefix))
    .map(prefix => bySuffix.get(key.slice(prefix.length)))
    .find(name => name !== undefined);

const isMap = (annotation: NlbAnnotation): boolean =>
  NLB_OPTION_NAMES.some(
    name =>
      NLB_OPTIONS[name].annotation === annotation &&
      NLB_OPTIONS[name].attribute !== undefined,
  );

const rowOf = (
  annotation: NlbAnnotation,
  attribute?: string,
): keyof NlbSettings | undefined =>
  NLB_OPTION_NAMES.find(
    name =>
      OLD_FORMS[name] === annotation ||
      (name === 'scheme' && annotation === 'internal') ||
      (NLB_OPTIONS[name].annotation === annotation &&
        NLB_OPTIONS[name].attribute === attribute),
  );

const asksUnder = (key: string, text: string): NlbAsk[] => {
  const annotation = annotationOf(key);
  if (annotation === undefined) {
    return [{ text }];
  }
  return isMap(annotation)
    ? Object.entries(splitMap(text)).map(([attribute, value]) => ({
        option: rowOf(annotation, attribute),
        annotation,
        attribute,
        text: value,
      }))
    : [{ option: rowOf(annotation), annotation, text: text.trim() }];
};

/**
 * Everything the controller would read in these annotations, one entry for each setting. Unlike
 * `readNlbAnnotations` it also has what no row of the option table stands for.
 * @internal
 */
export const readNlbAsks = (
  annotations: Readonly<Record<string, string>>,
): NlbAsk[] =>
  Object.keys(annotations)
    .filter(isNlbAnnotationKey)
    .sort()
    .flatMap(key => asksUnder(key, annotations[key]));

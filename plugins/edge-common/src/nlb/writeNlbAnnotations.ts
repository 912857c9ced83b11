import { nlbAnnotationKey } from './annotationNames';
import type { NlbOption } from './NlbOption';
import { NLB_OPTION_NAMES, NLB_OPTIONS } from './nlbOptions';
import type { NlbSettings, NlbValues } from './NlbSettings';

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly attribute?: string;
}

const writeOne = <K extends keyof NlbSettings>(
  settings: NlbSettings,
  name: K,
): Entry[] => {
  const option: NlbOption<NlbValues[K]> = NLB_OPTIONS[name];
  const value: NlbValues[K] | undefined = settings[name];
  return value === undefined
    ? []
    : [
        {
          key: nlbAnnotationKey(option.annotation),
          text: option.format.write(value),
          attribute: option.attribute,
        },
      ];
};

/**
 * Writes settings as Service annotations, keys in the order of the option table; options that
 * share an annotation are joined as `k=v,k2=v2`. Empty values write nothing.
 * @public
 */
export const writeNlbAnnotations = (
  settings: NlbSettings,
): Record<string, string> => {
  const annotations: Record<string, string> = {};
  for (const { key, text, attribute } of NLB_OPTION_NAMES.flatMap(name =>
    writeOne(settings, name),
  )) {
    const part = attribute === undefined ? text : `${attribute}=${text}`;
    if (text !== '') {
      annotations[key] = annotations[key]
        ? `${annotations[key]},${part}`
        : part;
    }
  }
  return annotations;
};

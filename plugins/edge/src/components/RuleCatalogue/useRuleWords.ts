import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { findingSchema } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';

const INPUTS = [
  'manifests',
  'change',
  'cluster',
  'aws',
  'metrics',
  'probe',
] as const;

const { severity: severities, impact: impacts } = findingSchema.shape;

/** Names severities, impacts and inputs; values of a newer backend stay as they are. @internal */
export const useRuleWords = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return {
    /** The severity when it is one that has a sign. */
    readSeverity: (text: string) => severities.safeParse(text).data,
    severityWord: (text: string): string => {
      const severity = severities.safeParse(text).data;
      return severity ? t(`severity.${severity}`) : text;
    },
    impactWord: (text: string): string => {
      const impact = impacts.safeParse(text).data;
      return impact ? t(`impact.${impact}`) : text;
    },
    inputWord: (text: string): string => {
      const input = INPUTS.find(known => known === text);
      return input ? t(`ruleInput.${input}`) : text;
    },
  };
};

import { InputError } from '@backstage/errors';
import {
  checkSymptom,
  findSymptom,
  SYMPTOMS,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeAnswer,
  EdgeReport,
} from '@tls-edge/backstage-plugin-edge-common/report';

/**
 * A report with this edge's answers to what somebody sees. Only what the report holds is
 * looked at, so that a tenant of a shared Gateway learns nothing more than from the report.
 * @throws InputError that lists the known phrases
 * @internal
 */
export const answerSymptom = (report: EdgeReport, text: string): EdgeAnswer => {
  const symptom = findSymptom(text);
  if (!symptom) {
    const known = SYMPTOMS.map(({ phrase }) => `"${phrase}"`).join(', ');
    throw new InputError(
      `symptom "${text}" is not known; known symptoms: ${known}`,
    );
  }
  const { id, phrase } = symptom;
  return {
    ...report,
    symptom: { id, phrase, checks: checkSymptom(report, symptom) },
  };
};

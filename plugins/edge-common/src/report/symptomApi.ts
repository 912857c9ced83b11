import { z } from 'zod/v3';

import { edgeReportSchema, findingSchema } from './EdgeReport';

/** `GET /v1/symptoms`: what can be asked, in the words to ask it. @public */
export const symptomListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      phrase: z.string(),
      also: z.array(z.string()),
    }),
  ),
});
/** @public */
export type SymptomList = z.infer<typeof symptomListSchema>;

/** A rule's answer about a symptom; `reason` where it was skipped, `finding` where it fired. @public */
export const symptomCheckSchema = z.object({
  ruleId: z.string(),
  title: z.string(),
  outcome: z.enum(['fired', 'passed', 'skipped']),
  reason: z.string().optional(),
  finding: findingSchema.optional(),
});

/** @public */
export const symptomReportSchema = z.object({
  id: z.string(),
  phrase: z.string(),
  /** In the order to look. */
  checks: z.array(symptomCheckSchema),
});
/** @public */
export type SymptomReport = z.infer<typeof symptomReportSchema>;

/** `GET /v1/edges/{cluster}/{namespace}/{gateway}?symptom=`. @public */
export const edgeAnswerSchema = edgeReportSchema.extend({
  symptom: symptomReportSchema.optional(),
});
/** @public */
export type EdgeAnswer = z.infer<typeof edgeAnswerSchema>;

import { createQuestion, type Question } from './createQuestion';
import type { QuestionSources } from './createQuestions';
import { fetchCertificates } from './fetchCertificates';
import { certificateTtlMs } from './ttl';

/**
 * The question to ACM. A certificate of another account or region is none that it can know.
 * @internal
 */
export const acmQuestion = (options: QuestionSources): Question => {
  const { answers, freshness, clients, isOwnCertificate } = options;
  const { certificates } = answers;
  return createQuestion({
    ...{ part: 'acm', sort: 'setting' },
    ...{ keys: 'certificateArns', batch: 1, store: certificates },
    ttlMs: (tier, arn) =>
      certificateTtlMs(freshness, tier, certificates.get(arn)),
    fetch: async arns => {
      const own = arns.filter(isOwnCertificate);
      const found = await fetchCertificates(clients.acm, own);
      return new Map(arns.map(arn => [arn, found.get(arn)]));
    },
  });
};

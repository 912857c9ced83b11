import type { Ask } from './createAsk';
import { fetchCertificates } from './fetchCertificates';
import type { RoundOptions } from './RoundOptions';

/**
 * The question to ACM. A certificate of another account or region is none that it can know, and
 * one that is not issued yet is looked at as often as a watched edge's state.
 * @internal
 */
export const acmQuestion = (options: RoundOptions, ask: Ask) => () => {
  const { answers, freshness, clients, isOwnCertificate } = options;
  const isSettled = (arn: string) =>
    answers.certificates.get(arn)?.status === 'ISSUED';
  return ask({
    keys: 'certificateArns',
    store: answers.certificates,
    ttlMs: (isHot, arn) =>
      1_000 *
      (isHot && !isSettled(arn) ? freshness.hot : freshness.certificates),
    fetch: async arns => {
      const own = arns.filter(isOwnCertificate);
      const found = await fetchCertificates(clients.acm, own);
      return new Map(arns.map(arn => [arn, found.get(arn)]));
    },
  });
};

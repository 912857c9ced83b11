import type { KubeEvent } from '../snapshot';

/**
 * The text of a repeated event without what differs from try to try: request ids, and the note
 * of Kubernetes' recorder that it folded similar ones.
 * @public
 */
export const refusalText = ({ message }: Pick<KubeEvent, 'message'>): string =>
  message
    .replace(/^\(combined from similar events\):\s*/, '')
    .replace(/,?\s*request\s?id:\s*[\w-]+/gi, '')
    .trim();

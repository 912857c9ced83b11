/** A check that cannot be made from what the portal reads. @internal */
export interface UnreadCheck {
  readonly title: string;
  readonly reason: string;
}

const TWO_VERSIONS = 'it compares two versions, and there is only one';

/**
 * Checks that belong to a symptom and have no rule, because nothing reads what they look at. They
 * are listed as skipped, so that a list of passes is not taken for the whole.
 * @internal
 */
export const UNREAD_CHECKS: Readonly<Record<string, UnreadCheck>> = {
  D08: {
    title: 'The edge is deleted while deletion protection is on',
    reason: TWO_VERSIONS,
  },
  D11: {
    title: 'The default certificate changes',
    reason: TWO_VERSIONS,
  },
};

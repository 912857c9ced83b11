/** What people see of a broken edge, and where to look for it first. @public */
export interface Symptom {
  /** Kebab-case, for links: `too-many-redirects`. */
  readonly id: string;
  /** As people type it. */
  readonly phrase: string;
  /** Other words for the same, among them the messages of browsers and of curl. */
  readonly also: readonly string[];
  /** Ids of the rules that look for its causes, the likeliest first. */
  readonly rules: readonly string[];
}

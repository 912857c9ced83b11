/**
 * One reason why a request is refused.
 * @internal
 */
export interface Problem {
  /** Dotted, with indexes: `routes[1].backends[0].port`. */
  readonly field: string;
  /** What was asked; absent when nothing was. */
  readonly value?: unknown;
  /** Completes "allowed: …"; a whole sentence where nothing would be allowed. */
  readonly allowed: string;
}

/** The problem as a list, empty where it does not hold: for checks that add up. @internal */
export const problemIf = (holds: boolean, problem: Problem): Problem[] =>
  holds ? [problem] : [];

/** Signs outside printable ASCII are written as escapes: the text may end in a terminal. */
const escapeSigns = (text: string): string =>
  text.replace(
    /[^\x20-\x7e]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const LONGEST = 80;

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

/** A value as it stands in sentences: quoted, escaped, cut at 80 signs. @internal */
export const quote = (value: unknown): string =>
  typeof value === 'string'
    ? `"${cut(escapeSigns(JSON.stringify(value).slice(1, -1)))}"`
    : cut(escapeSigns(JSON.stringify(value) ?? String(value)));

/** The schema's path as people write it: `routes[0].backends[1].port`. @internal */
export const formatPath = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') {
      return `${text}[${part}]`;
    }
    return text === '' ? escapeSigns(part) : `${text}.${escapeSigns(part)}`;
  }, '');

/** `field is "value"; allowed: …`. @internal */
export const formatProblem = ({ field, value, allowed }: Problem): string =>
  `${field} is ${
    value === undefined ? 'missing' : quote(value)
  }; allowed: ${allowed}`;

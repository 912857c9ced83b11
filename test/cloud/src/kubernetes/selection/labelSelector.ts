import { badRequest } from '../errors/ApiError';

type Labels = Readonly<Record<string, string>>;

/** A parsed selector. @internal */
export type LabelPredicate = (labels: Labels) => boolean;

const key = '[\\w./-]+';
const forms: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => LabelPredicate,
])[] = [
  [
    new RegExp(`^(${key})\\s+in\\s+\\(([^)]*)\\)$`),
    ([, name, values]) => {
      const allowed = listOf(values);
      return labels => allowed.includes(labels[name]);
    },
  ],
  [
    new RegExp(`^(${key})\\s+notin\\s+\\(([^)]*)\\)$`),
    ([, name, values]) => {
      const refused = listOf(values);
      return labels => !refused.includes(labels[name]);
    },
  ],
  [
    new RegExp(`^(${key})\\s*!=\\s*([\\w.-]*)$`),
    ([, name, value]) =>
      labels =>
        labels[name] !== value,
  ],
  [
    new RegExp(`^(${key})\\s*==?\\s*([\\w.-]*)$`),
    ([, name, value]) =>
      labels =>
        labels[name] === value,
  ],
  [
    new RegExp(`^!(${key})$`),
    ([, name]) =>
      labels =>
        !(name in labels),
  ],
  [
    new RegExp(`^(${key})$`),
    ([, name]) =>
      labels =>
        name in labels,
  ],
];

function listOf(values: string): readonly string[] {
  return values.split(',').map(value => value.trim());
}

function parseTerm(term: string): LabelPredicate {
  for (const [pattern, build] of forms) {
    const match = pattern.exec(term);
    if (match) {
      return build(match);
    }
  }
  const [, operator = term] = term.split(/\s+/);
  throw badRequest(
    `unable to parse requirement: found '${operator}', expected: in, notin, =, ==, !=, gt, lt`,
  );
}

/**
 * Reads `a=b,c!=d,e,!f,g in (x,y)`.
 * @throws ApiError 400 for anything else
 * @internal
 */
export function parseLabelSelector(
  selector: string | undefined,
): LabelPredicate {
  const terms = (selector ?? '')
    .split(/,(?![^(]*\))/)
    .map(term => term.trim())
    .filter(term => term !== '')
    .map(parseTerm);
  return labels => terms.every(term => term(labels));
}

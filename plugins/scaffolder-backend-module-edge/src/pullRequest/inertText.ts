/** Controls, line ends, and signs that reorder or hide what stands around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

const oneLine = (text: string): string =>
  text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();

/**
 * Text as Markdown that renders as exactly that text: no markup, links, images, HTML, mentions
 * or issue references, on one line. A zero-width space keeps `@` and `#` from being read.
 * @internal
 */
export const inertText = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/www\./gi, match => match.replace('.', '\\.'))
    .replace(/[@#](?=\w)/g, '$&\u200b')
    .replace(/^([-+=#])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/**
 * A value in a code span, with a fence that no backtick in it can close.
 * @internal
 */
export const inertCode = (value: string): string => {
  const text = oneLine(value);
  const longest = Math.max(
    0,
    ...[...text.matchAll(/`+/g)].map(([run]) => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) || text === '' ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
};

import type { EdgeSummary } from '@tls-edge/backstage-plugin-edge-common/report';

const COLUMNS: readonly (readonly [
  string,
  (edge: EdgeSummary) => string | undefined,
])[] = [
  ['state', ({ state }) => state],
  ['firstBroken', ({ firstBroken }) => firstBroken],
  ['cluster', ({ id }) => id.cluster],
  ['namespace', ({ id }) => id.namespace],
  ['gateway', ({ id }) => id.gateway],
  ['scope', ({ id }) => id.scope],
  ['owner', ({ owner }) => owner],
  ['hostnames', ({ hostnames }) => hostnames.join(' ')],
  ['urls', ({ urls }) => urls.join(' ')],
  ['certificateNotAfter', ({ certificateNotAfter }) => certificateNotAfter],
  ['since', ({ since }) => since],
  ['summary', ({ summary }) => summary],
];

// Spreadsheets run cells that begin like this (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r\n]/;

const cell = (text = '') => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
};

/** Edges as CSV after RFC 4180, in which no text of a cluster can become a formula. @internal */
export const edgesCsv = (edges: readonly EdgeSummary[]): string =>
  [
    COLUMNS.map(([name]) => cell(name)),
    ...edges.map(edge => COLUMNS.map(([, read]) => cell(read(edge)))),
  ]
    .map(row => `${row.join(',')}\r\n`)
    .join('');

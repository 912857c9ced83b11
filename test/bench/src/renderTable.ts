import { meetsAim, type Measurement } from './Measurement';

const VERDICTS = { true: 'met', false: 'MISSED', undefined: '' };

const rounded = (value: number): number => Number(value.toPrecision(3));

const cells = (row: Measurement): readonly string[] => [
  row.note ? `${row.name} (${row.note})` : row.name,
  `${rounded(row.value)} ${row.unit}`,
  row.aim === undefined ? '' : `≤ ${rounded(row.aim)} ${row.unit}`,
  VERDICTS[`${meetsAim(row)}`],
];

const HEAD = ['Measured', 'Value', 'Aim', ''];

/** The rows as a Markdown table whose columns line up. @public */
export const renderTable = (rows: readonly Measurement[]): string => {
  const body = rows.map(cells);
  const widths = HEAD.map((title, at) =>
    Math.max(3, title.length, ...body.map(row => row[at]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map(width => '-'.repeat(width)));
  return [line(HEAD), rule, ...body.map(line)].join('\n');
};

import { summary } from '../../__fixtures__/summaries';
import { edgesCsv } from './edgesCsv';

describe('edgesCsv', () => {
  it('names its columns first', () => {
    expect(edgesCsv([])).toBe(
      '"state","firstBroken","cluster","namespace","gateway","scope","owner","hostnames","urls","certificateNotAfter","since","summary"\r\n',
    );
  });

  it('writes one row for each edge', () => {
    const [, row, end] = edgesCsv([
      summary({ since: undefined, hostnames: ['a.example', 'b.example'] }),
    ]).split('\r\n');

    expect(row).toBe(
      '"ready","","demo-eu","payments","pay-edge","","group:default/team-payments","a.example b.example","https://pay.example.com","","","https://pay.example.com answers through all hops."',
    );
    expect(end).toBe('');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
    'makes %j no formula',
    text => {
      expect(edgesCsv([summary({ summary: text })])).toContain(
        `"'${text.replace(/"/g, '""')}"`,
      );
    },
  );

  it('keeps commas, quotes and line ends inside their cell', () => {
    expect(edgesCsv([summary({ summary: 'a, "b"\nc' })])).toContain(
      ',"a, ""b""\nc"\r\n',
    );
  });
});

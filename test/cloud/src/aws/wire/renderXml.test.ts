import { AwsError } from './AwsError';
import { renderQueryAnswer, renderQueryError } from './renderXml';

const envelope = { namespace: 'http://example.com/doc/', requestId: 'r-1' };

describe('renderXml', () => {
  it('wraps the result, its lists and its times', () => {
    const xml = renderQueryAnswer({
      ...envelope,
      action: 'DescribeThings',
      result: {
        Things: [
          { Name: 'a', Since: new Date(0), Gone: undefined },
          { On: true },
        ],
        None: [],
      },
    });
    expect(xml).toBe(
      '<DescribeThingsResponse xmlns="http://example.com/doc/"><DescribeThingsResult><Things><member><Name>a</Name><Since>1970-01-01T00:00:00.000Z</Since></member><member><On>true</On></member></Things><None/></DescribeThingsResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></DescribeThingsResponse>',
    );
  });

  it('escapes what looks like markup', () => {
    const xml = renderQueryAnswer({
      ...envelope,
      action: 'Say',
      result: { Text: '<b>&"' },
    });
    expect(xml).toContain('<Text>&lt;b&gt;&amp;');
  });

  it.each([
    [400, 'Sender'],
    [403, 'Sender'],
    [500, 'Receiver'],
  ])('blames the right side for a %d', (status, type) => {
    const xml = renderQueryError(
      new AwsError('Bad', 'Not so', status),
      envelope,
    );
    expect(xml).toBe(
      `<ErrorResponse xmlns="http://example.com/doc/"><Error><Type>${type}</Type><Code>Bad</Code><Message>Not so</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
    );
  });
});

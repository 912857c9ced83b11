import {
  DNS_ANNOTATION,
  DNS_EXPECTATIONS,
  readDnsExpectation,
} from './DnsExpectation';

describe('readDnsExpectation', () => {
  it.each(DNS_EXPECTATIONS)('reads %s off a Gateway', expectation => {
    expect(readDnsExpectation({ [DNS_ANNOTATION]: expectation })).toBe(
      expectation,
    );
  });

  it('forgives blanks around the word', () => {
    expect(readDnsExpectation({ [DNS_ANNOTATION]: ' fronted\n' })).toBe(
      'fronted',
    );
  });

  it.each([
    ['no annotation', {}],
    ['an empty one', { [DNS_ANNOTATION]: '' }],
    ['a word that is none', { [DNS_ANNOTATION]: 'cloudfront' }],
    ['another case', { [DNS_ANNOTATION]: 'Direct' }],
    ['the name of something every object has', { [DNS_ANNOTATION]: 'length' }],
  ])('expects nothing from %s', (_, annotations) => {
    expect(readDnsExpectation(annotations)).toBeUndefined();
  });
});

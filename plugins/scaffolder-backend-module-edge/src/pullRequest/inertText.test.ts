import { inertCode, inertText } from './inertText';

describe('inertText', () => {
  it('leaves plain sentences as they are', () => {
    const text = 'It answers for orders.eu.example.com, port 443 (TLS 1.2).';
    expect(inertText(text)).toBe(text);
  });

  it.each([
    ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['links and images', '![x](y) [z](u)', '!\\[x\\](y) \\[z\\](u)'],
    ['HTML', '<img src=x>', '\\<img src=x\\>'],
    ['entities', '&lt;script&gt;', '\\&lt;script\\&gt;'],
    ['code', '`rm`', '\\`rm\\`'],
    ['tables', 'a | b', 'a \\| b'],
    ['formulas', '$x$', '\\$x\\$'],
    ['backslashes', 'a\\*b', 'a\\\\\\*b'],
    ['addresses', 'see https://evil.example', 'see https:\\/\\/evil.example'],
    ['bare hosts', 'www.evil.example', 'www\\.evil.example'],
    ['mentions', 'ask @olga', 'ask @\u200bolga'],
    ['references', 'fixes #12', 'fixes #\u200b12'],
    ['lists', '- item', '\\- item'],
    ['numbered lists', '1. item', '1\\. item'],
    ['headings', '# Title', '\\# Title'],
    ['line breaks', 'a\n\n# b\r\nc', 'a # b c'],
    ['controls', 'a\u0000b\u001b[31m', 'a b \\[31m'],
    ['text that runs backwards', 'a\u202eb\u2066c', 'a b c'],
    ['hidden signs', 'a\u200bb\u{e0041}c', 'a b c'],
  ])('takes the power of %s', (_name, text, expected) => {
    expect(inertText(text)).toBe(expected);
  });
});

describe('inertCode', () => {
  it.each([
    ['edge/a.yaml', '`edge/a.yaml`'],
    ['a`b', '``a`b``'],
    ['a``b`c', '```a``b`c```'],
    ['`a`', '`` `a` ``'],
    ['a\nb', '`a b`'],
    ['@olga #12 [x](y)', '`@olga #12 [x](y)`'],
    ['', '`  `'],
  ])('fences %p', (value, expected) => {
    expect(inertCode(value)).toBe(expected);
  });
});

import { shortenMiddle, webUrl } from '.';

describe('shortenMiddle', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly-10', 10, 'exactly-10'],
    ['0123456789abcdef', 9, '0123…cdef'],
    ['0123456789abcdef', 8, '0123…def'],
  ])('makes of %p with %p characters %p', (text, max, expected) => {
    expect(shortenMiddle(text, max)).toBe(expected);
  });

  it('keeps both ends of an ARN', () => {
    const arn = `arn:aws:acm:eu-west-1:123456789012:certificate/${'a'.repeat(
      36,
    )}`;

    expect(shortenMiddle(arn)).toMatch(/^arn:aws:acm.*…a+$/);
    expect(shortenMiddle(arn)).toHaveLength(48);
  });
});

describe('webUrl', () => {
  it.each([
    'https://pay.example.com',
    'http://localhost:7103/demo/orders/pull/1',
    'HTTPS://PAY.EXAMPLE.COM',
  ])('takes %p for an address of the web', text => {
    expect(webUrl(text)).toBe(text);
  });

  it.each([
    undefined,
    '',
    'pay.example.com',
    // eslint-disable-next-line no-script-url
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example.com',
    'https://',
    ' https://pay.example.com',
  ])('takes %p for none', text => {
    expect(webUrl(text)).toBeUndefined();
  });
});

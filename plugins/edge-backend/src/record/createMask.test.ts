import { createMask } from './createMask';

describe('createMask', () => {
  it('replaces an account by the same number everywhere', () => {
    const mask = createMask([]);

    expect(
      mask('arn:aws:acm:eu-west-1:123456789012:x 999999999999 123456789012'),
    ).toBe('arn:aws:acm:eu-west-1:000000000001:x 000000000002 000000000001');
    expect(mask('123456789012')).toBe('000000000001');
  });

  it.each([
    '2026-11-23T12:00:00Z',
    'subnet-4acbcb76d14f695e2',
    '1234567890123',
    'ELBSecurityPolicy-TLS13-1-2-2021-06',
  ])('leaves %s alone', text => {
    expect(createMask(['pay.example.com'])(text)).toBe(text);
  });

  describe('of host names', () => {
    const mask = createMask([
      'example.com',
      '*.example.com',
      'pay.example.com',
      'pay.eu.example.com',
    ]);
    const domain = mask('example.com');

    it.each([
      ['*.example.com', `*.${domain}`],
      ['PAY.example.com', `${mask('pay.example.com')}`],
    ])('keeps what covers what: %s', (name, masked) => {
      expect(mask(name)).toBe(masked);
    });

    it('keeps a name within its domain, at its depth', () => {
      expect(mask('pay.example.com').endsWith(`.${domain}`)).toBe(true);
      expect(mask('pay.eu.example.com').split('.')).toHaveLength(4);
      expect(mask('pay.example.com').split('.')[0]).toBe(
        mask('pay.eu.example.com').split('.')[0],
      );
    });

    it('finds names inside sentences and addresses', () => {
      expect(
        mask('no route for "pay.example.com": https://pay.example.com/a'),
      ).toBe(
        `no route for "${mask('pay.example.com')}": https://${mask(
          'pay.example.com',
        )}/a`,
      );
    });

    it.each(['other.example.org', 'myexample.com', 'example.community'])(
      'does not touch %s, which only looks alike',
      text => {
        expect(mask(text)).toBe(text);
      },
    );
  });

  it.each([[[]], [['', '*']]])('needs no names: %j', hostnames => {
    expect(createMask(hostnames)('a.b * c')).toBe('a.b * c');
  });
});

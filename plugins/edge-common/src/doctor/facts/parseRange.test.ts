import { parseRange, rangesCover, rangesMeet } from './parseRange';

const range = (text: string) => {
  const parsed = parseRange(text);
  if (!parsed) {
    throw new Error(`'${text}' is no range`);
  }
  return parsed;
};

describe('parseRange', () => {
  it.each([
    ['10.0.1.10', 4, 0x0a00010an, 0x0a00010an],
    ['10.0.1.10/24', 4, 0x0a000100n, 0x0a0001ffn],
    ['0.0.0.0/0', 4, 0n, 0xffffffffn],
    [' 10.0.0.0/8 ', 4, 0x0a000000n, 0x0affffffn],
    ['::1', 6, 1n, 1n],
    ['::/0', 6, 0n, (1n << 128n) - 1n],
    ['2001:db8::/32', 6, 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
    ['1:2:3:4:5:6:7:8', 6, undefined, undefined],
  ])('reads %s', (text, family, first, last) => {
    expect(parseRange(text)).toMatchObject(
      first === undefined ? { family } : { family, first, last },
    );
  });

  it.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.0/x',
    '10.0.0.-1',
    '::1::2',
    '1:2:3:4:5:6:7:8::',
    '2001:db8::/129',
    '12345::',
    'pl-6da54004',
    '*',
  ])('takes "%s" for no range', text => {
    expect(parseRange(text)).toBeUndefined();
  });
});

describe('rangesMeet', () => {
  it.each([
    ['10.0.0.0/8', '10.0.1.0/24', true],
    ['10.0.1.0/24', '10.0.0.0/8', true],
    ['10.0.1.0/24', '10.0.2.0/24', false],
    ['10.0.1.255', '10.0.1.0/24', true],
    ['0.0.0.0/0', '::/0', false],
    ['2001:db8::/32', '2001:db8:1::/48', true],
  ])('%s and %s: %s', (one, other, meets) => {
    expect(rangesMeet(range(one), range(other))).toBe(meets);
  });
});

describe('rangesCover', () => {
  it.each<[string, string[], boolean]>([
    ['10.0.0.0/8', ['0.0.0.0/0'], true],
    ['10.0.0.0/8', ['10.0.0.0/8'], true],
    ['10.0.0.0/8', ['10.0.0.0/9', '10.128.0.0/9'], true],
    ['10.0.0.0/8', ['10.128.0.0/9', '10.0.0.0/9'], true],
    ['10.0.0.0/8', ['10.0.0.0/9', '10.64.0.0/10', '10.128.0.0/9'], true],
    ['10.0.0.0/8', ['10.0.0.0/9', '10.192.0.0/10'], false],
    ['10.0.0.0/8', ['10.0.0.0/9'], false],
    ['10.0.0.0/8', [], false],
    ['10.0.0.0/8', ['::/0'], false],
    ['2001:db8::/32', ['::/0'], true],
  ])('%s by %j: %s', (text, ranges, covers) => {
    expect(rangesCover(ranges.map(range), range(text))).toBe(covers);
  });
});

import { isCidr, isIpv6Cidr, isOpenCidr } from './cidr';

describe('isCidr', () => {
  it.each([
    '0.0.0.0/0',
    '10.0.0.0/8',
    '255.255.255.255/32',
    '::/0',
    '2001:db8::/32',
    'fd00:1:2:3:4:5:6:7/128',
    '::1/128',
  ])('takes %s', text => {
    expect(isCidr(text)).toBe(true);
  });

  it.each([
    '',
    '/',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/8/8',
    '10.0.0/8',
    '10.0.0.0.0/8',
    '10.0.0.300/8',
    '01.0.0.0/8',
    '2001:db8::/129',
    '2001:db8::1::/64',
    '1:2:3:4:5:6:7/64',
    '1:2:3:4:5:6:7:8:9/64',
    'g::/8',
    '::ffff:10.0.0.1/96',
  ])('refuses %s', text => {
    expect(isCidr(text)).toBe(false);
  });
});

it.each([
  ['10.0.0.0/8', false],
  ['::/0', true],
])('tells the family of %s', (text, isV6) => {
  expect(isIpv6Cidr(text)).toBe(isV6);
});

it.each([
  ['0.0.0.0/0', true],
  ['::/0', true],
  ['10.0.0.0/8', false],
  ['10.0.0.0/10', false],
])('tells whether %s is open to all', (text, isOpen) => {
  expect(isOpenCidr(text)).toBe(isOpen);
});

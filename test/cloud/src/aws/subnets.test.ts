import { subnetsOf, zoneOf } from './subnets';

describe('subnets', () => {
  it('lie in two zones of their region', () => {
    expect(subnetsOf('us-east-1').map(({ zone }) => zone)).toEqual([
      'us-east-1a',
      'us-east-1b',
    ]);
  });

  it.each([
    ['10.100.1.7', 'eu-west-1a'],
    ['10.100.2.7', 'eu-west-1b'],
    ['10.100.12.7', undefined],
    ['192.168.1.1', undefined],
    ['i-aaaaaaaaaaaaaaaaa', undefined],
  ])('hold %s in %s', (address, zone) => {
    expect(zoneOf(subnetsOf('eu-west-1'), address)).toBe(zone);
  });
});

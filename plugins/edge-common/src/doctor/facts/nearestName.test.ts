import { nearestName } from './nearestName';

describe('nearestName', () => {
  it.each([
    ['api-servce', ['api-service', 'api', 'web'], 'api-service'],
    ['htps', ['http', 'https'], 'https'],
    ['pay', ['pya', 'payments'], 'pya'],
    ['orders', ['order', 'border'], 'order'],
    ['8444', ['80', '8443'], '8443'],
  ])('takes %s among %j for %s', (wrong, existing, expected) => {
    expect(nearestName(wrong, existing)).toBe(expected);
  });

  it.each([
    ['checkout', ['pay', 'orders']],
    ['api', ['payments-service']],
    ['api', []],
  ])('offers nothing for %s among %j', (wrong, existing) => {
    expect(nearestName(wrong, existing)).toBeUndefined();
  });

  it('never offers the name itself', () => {
    expect(nearestName('pay', ['pay'])).toBeUndefined();
  });

  it('takes the first in the alphabet among equals, whatever the order', () => {
    expect(nearestName('web-x', ['web-b', 'web-a'])).toBe('web-a');
    expect(nearestName('web-x', ['web-a', 'web-b'])).toBe('web-a');
  });
});

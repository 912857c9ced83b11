import fc from 'fast-check';

import { coverHostname } from './coverHostname';

const anyLabel = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const anyName = fc
  .array(anyLabel, { minLength: 2, maxLength: 5 })
  .map(labels => labels.join('.'));

describe('coverHostname', () => {
  it.each([
    ['orders.example.com', 'orders.example.com', 2],
    ['Orders.Example.com', 'orders.example.com', 2],
    ['*.example.com', '*.example.com', 2],
    ['*.example.com', 'orders.example.com', 1],
    ['*.example.com', 'example.com', 0],
    ['*.example.com', 'a.b.example.com', 0],
    ['*.b.example.com', '*.example.com', 0],
    ['*.example.com', '.example.com', 0],
    ['*.example.com', 'ordersexample.com', 0],
    ['orders.example.com', '*.example.com', 0],
    ['*', 'orders', 0],
    ['*.example.com', 'ORDERS.EXAMPLE.COM', 1],
    ['*.EXAMPLE.com', 'orders.example.com', 1],
    ['*.example.com', 'orders.example.com.', 0],
    ['*.example.com', 'orders.example.org', 0],
    ['*.com', 'example.com', 1],
    ['*', '*', 2],
    ['*.', 'a.', 1],
    ['**.example.com', 'a.example.com', 0],
    ['o*.example.com', 'orders.example.com', 0],
    ['a.*.example.com', 'a.b.example.com', 0],
    ['', '', 2],
    ['', 'a.example.com', 0],
    ['*.example.com', '', 0],
  ])('says how well %j covers %j: %s', (pattern, hostname, score) => {
    expect(coverHostname(pattern, hostname)).toBe(score);
  });

  it('is exact for the name itself', () => {
    fc.assert(
      fc.property(anyName, name => {
        expect(coverHostname(name, name)).toBe(2);
        expect(coverHostname(name.toUpperCase(), name)).toBe(2);
      }),
    );
  });

  it('lets a wildcard stand for one label, not for none or two', () => {
    fc.assert(
      fc.property(anyName, anyLabel, anyLabel, (name, one, two) => {
        expect(coverHostname(`*.${name}`, `${one}.${name}`)).toBe(1);
        expect(coverHostname(`*.${name}`, name)).toBe(
          coverHostname(`*.${name}`, name.replace(/^[^.]+/, 'x')),
        );
        expect(coverHostname(`*.${name}`, `${one}.${two}.${name}`)).toBe(0);
      }),
    );
  });

  it('answers for any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, hostname) => {
        expect([0, 1, 2]).toContain(coverHostname(pattern, hostname));
      }),
    );
  });
});

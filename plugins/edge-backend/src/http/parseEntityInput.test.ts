import { parseEntityInput } from './parseEntityInput';

describe('parseEntityInput', () => {
  it.each([
    ['component:default/orders', 'component:default/orders'],
    ['Component:Default/Orders', 'component:default/orders'],
    ['resource:shop/queue', 'resource:shop/queue'],
    ['component:orders', 'component:default/orders'],
    ['shop/orders', 'component:shop/orders'],
    ['orders', 'component:default/orders'],
  ])('reads %s', (text, expected) => {
    expect(parseEntityInput(text)).toBe(expected);
  });

  it.each(['', ':', 'component:', 'component:default/', '/orders'])(
    'refuses "%s" with an example',
    text => {
      expect(() => parseEntityInput(text)).toThrow(
        expect.objectContaining({
          name: 'InputError',
          message: expect.stringContaining(
            `entity is "${text}"; allowed: an entity ref like component:default/orders`,
          ),
        }),
      );
    },
  );
});

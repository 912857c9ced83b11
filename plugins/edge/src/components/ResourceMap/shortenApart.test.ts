import { shortenApart } from './shortenApart';

describe('shortenApart', () => {
  const max = 16;

  it.each([
    ['a short name as it is', 'pay-edge', ['pay-edge-2'], 'pay-edge'],
    [
      'the ends of a long one',
      'k8s-envoygat-envoypay-3ddeda3dbe',
      ['k8s-envoygat-envoypay-511b97d84e'],
      'k8s-envo…eda3dbe',
    ],
    [
      'the part that differs where the ends are alike',
      'team-one-orders-service-production',
      ['team-one-invoice-service-production'],
      '…one-orders-ser…',
    ],
    [
      'the end when names differ close to it',
      'prefix-prefix-prefix-a-suffix-suffix',
      ['prefix-prefix-prefix-b-suffix-suffix'],
      '…fix-a-suffix-s…',
    ],
    [
      'its own name without a neighbour',
      'x'.repeat(20),
      [],
      `${'x'.repeat(8)}…${'x'.repeat(7)}`,
    ],
  ])('shows %s', (_, text, neighbours, shown) => {
    expect(shortenApart(text, neighbours, max)).toBe(shown);
  });

  it('takes a name that stands twice for no other name', () => {
    const name = 'k8s-envoygat-envoypay-3ddeda3dbe';

    expect(shortenApart(name, [name, name], max)).toBe('k8s-envo…eda3dbe');
  });

  it.each(['orders', 'invoice', 'basket'])(
    'tells the %s of one team from its others',
    part => {
      const nameOf = (one: string) => `team-one-${one}-service-production`;
      const all = ['orders', 'invoice', 'basket'].map(nameOf);
      const shown = shortenApart(nameOf(part), all, max);

      expect(shown).toContain(part.slice(0, 5));
      expect(shown.length).toBeLessThanOrEqual(max);
    },
  );
});

import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { MapFact } from '@tls-edge/backstage-plugin-edge-common/report';
import { shortZone, useFactWords } from '.';

const Word = (props: { readonly fact: MapFact; readonly shown?: string }) => (
  <p data-testid="word">{useFactWords().wordOf(props.fact, props.shown)}</p>
);
const wordOf = async (fact: MapFact, shown?: string) => {
  await renderInTestApp(<Word fact={fact} shown={shown} />);
  return screen.getByTestId('word').textContent;
};
const inDays = (days: number) =>
  new Date(Date.now() + (days + 0.5) * 86_400_000).toISOString();
const certificate = (notAfter?: string): MapFact => ({
  fact: 'certificate',
  name: '*.example.com',
  notAfter,
});
const targets = (healthy: number, starting: number, zone = 'eu-west-1a') => ({
  fact: 'targets' as const,
  zone,
  healthy,
  starting,
  total: 3,
});

describe('useFactWords', () => {
  it.each<[MapFact, string]>([
    [{ fact: 'word', text: 'internet-facing' }, 'internet-facing'],
    [{ fact: 'zones', zones: ['a'] }, '1 zone'],
    [{ fact: 'zones', zones: ['a', 'b'] }, '2 zones'],
    [{ fact: 'routes', count: 1 }, '1 route'],
    [{ fact: 'routes', count: 0 }, '0 routes'],
    [{ fact: 'path', path: '/api' }, '/api'],
    [{ fact: 'path', path: '/', redirect: 'https 301' }, '/ → https 301'],
    [{ fact: 'port', port: 8080 }, 'port 8080'],
    [{ fact: 'ready', ready: 2, total: 3 }, '2/3 ready'],
    [{ fact: 'zone', zone: 'eu-west-1b' }, 'eu-west-1b'],
    [targets(3, 0), 'eu-west-1a: 3 of 3 healthy'],
    [targets(1, 2), 'eu-west-1a: 1 of 3 healthy, 2 starting'],
    [targets(0, 0, ''), 'zone not known: 0 of 3 healthy'],
    [certificate(inDays(61)), '*.example.com, 61 days left'],
    [certificate(inDays(1)), '*.example.com, 1 day left'],
    [certificate(inDays(-2)), '*.example.com, expired'],
    [certificate(), '*.example.com'],
    [certificate('soon'), '*.example.com'],
  ])('calls %j %p', async (fact, word) => {
    expect(await wordOf(fact)).toBe(word);
  });

  it.each([
    ['today, in half a day', 0, '*.example.com, 0 days left'],
    ['since half a day', -1, '*.example.com, expired'],
    ['in years', 800, '*.example.com, 800 days left'],
  ])('says of a certificate that ends %s: %p', async (_when, days, word) => {
    expect(await wordOf(certificate(inDays(days)))).toBe(word);
  });

  it.each<[MapFact, string]>([
    [{ fact: 'path', path: '/other' }, '/other'],
    [{ fact: 'word', text: 'internal' }, 'internal'],
    [{ fact: 'zone', zone: 'eu-west-1a' }, 'eu-west-1a'],
  ])('says %j even below its own word', async (fact, word) => {
    expect(await wordOf(fact, word)).toBe(word);
  });

  it('does not say a name again that stands above', async () => {
    expect(await wordOf(certificate(inDays(61)), '*.example.com')).toBe(
      '61 days left',
    );
  });

  it('shows text of a cluster as it is', async () => {
    const path = '/<b>{{count}}</b>$t(card.title)';

    expect(await wordOf({ fact: 'path', path })).toBe(path);
    expect(
      screen.getByTestId('word').querySelector('b'),
    ).not.toBeInTheDocument();
  });
});

describe('shortZone', () => {
  it.each([
    ['eu-west-1a', '1a'],
    ['us-gov-east-1c', '1c'],
    ['us-west-2-lax-1a', '1a'],
    ['somewhere', 'somewhere'],
    ['', ''],
  ])('makes of %p %p', (zone, short) => {
    expect(shortZone(zone)).toBe(short);
  });
});

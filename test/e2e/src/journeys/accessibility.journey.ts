import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { signIn } from '../portal/signIn';

const SCREENS = [
  ['the card of a broken edge', '/catalog/default/component/search', 'Edge'],
  ['the card of a ready edge', '/catalog/default/component/payments', 'Edge'],
  ['the tab', '/catalog/default/component/media/edge', undefined],
  ['the dashboard', '/edges', undefined],
] as const;

const serious = async (page: Page, region?: string) => {
  const scan = new AxeBuilder({ page }).exclude('[data-testid="sidebar-root"]');
  const { violations } = await (region
    ? scan.include(`section[aria-label="${region}"]`)
    : scan
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(n => n.html).join(' ')}`);
};

const overflow = (page: Page) =>
  page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );

/** 200 % zoom halves the pixels a page has. */
const WIDTHS = [
  ['1280 px', 1280],
  ['200 % zoom', 640],
  ['360 px', 360],
] as const;

for (const [name, path, region] of SCREENS) {
  test(`${name} has no serious accessibility finding and fits narrow windows`, async ({
    page,
  }) => {
    await signIn(page, 'olga');
    await page.goto(path);
    await expect(page.getByText(/example\.com/).first()).toBeVisible();
    expect(await serious(page, region)).toEqual([]);
    for (const [width, pixels] of WIDTHS) {
      await test.step(`at ${width}`, async () => {
        await page.setViewportSize({ width: pixels, height: 800 });
        await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
      });
    }
  });
}

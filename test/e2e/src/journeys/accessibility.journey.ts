import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { fillInEdgeForm, openRequestForm } from '../portal/requestEdge';
import { signIn } from '../portal/signIn';

interface Screen {
  readonly path: string;
  /** What tells that it is all there; unless told a host name. */
  readonly sees?: RegExp;
  /** What of it is ours, where the rest belongs to the portal. */
  readonly within?: string;
  readonly user?: 'nora';
  readonly isDark?: boolean;
  /** What a person does there before it looks as named. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const CARD = 'section[aria-label="Edge"]';
const TAB = '/catalog/default/component/media/edge';

const press = (name: RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();

const openDrawer = (name: RegExp) => async (page: Page) => {
  await press(name)(page);
  await expect(page.getByRole('dialog')).toBeVisible();
};

/** Opens everything on the tab that is folded. */
const unfold = async (page: Page) => {
  await press(/checks? could not run/)(page);
  await press(/^Show all \d+ options/)(page);
  const hops = page.getByRole('button', {
    expanded: false,
    name: /Ready|Not checked|At risk/,
  });
  for (let left = await hops.count(); left > 0; left -= 1) {
    await hops.first().click();
  }
  await expect(hops).toHaveCount(0);
};

const openPreview = (tab: RegExp) => async (page: Page) => {
  await openRequestForm(page, 'orders');
  await fillInEdgeForm(page, { hostname: 'orders.example.com' });
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('tabpanel')).toBeVisible();
};

const SCREENS: Readonly<Record<string, Screen>> = {
  'the card of a broken edge': {
    path: '/catalog/default/component/search',
    within: CARD,
  },
  'the card of a ready edge': {
    path: '/catalog/default/component/payments',
    within: CARD,
  },
  'the card of an entity without an edge': {
    path: '/catalog/default/component/orders',
    sees: /Request an edge|orders\.example\.com/,
    within: CARD,
  },
  'the card of somebody who may not see it': {
    path: '/catalog/default/component/payments',
    sees: /You may not see edges here/,
    within: CARD,
    user: 'nora',
  },
  'the tab': { path: TAB },
  'the tab with everything unfolded': { path: TAB, prepare: unfold },
  'the tab of a tenant': { path: '/catalog/default/component/loyalty/edge' },
  'the map as a list': { path: TAB, prepare: press(/Show as list/) },
  'the drawer of an object in Kubernetes': {
    path: TAB,
    prepare: openDrawer(/^HTTPRoute /),
  },
  'the drawer of an object in AWS': {
    path: TAB,
    prepare: openDrawer(/^LoadBalancer /),
  },
  'the search for a symptom': {
    path: '/catalog/default/component/shop/edge?symptom=ERR_TOO_MANY_REDIRECTS',
  },
  'the dashboard': { path: '/edges' },
  'the dashboard with its sources': {
    path: '/edges',
    prepare: press(/sources are live/),
  },
  'the dashboard without a row': {
    path: '/edges?q=nobody',
    sees: /No edge matches/,
  },
  'the page of an edge nobody owns': {
    path: '/edges/demo-eu/legacy/legacy-gw',
  },
  'the catalogue of rules': { path: '/edges/rules', sees: /M01/ },
  'the tab in the dark, unfolded': { path: TAB, prepare: unfold, isDark: true },
  'the drawer in the dark': {
    path: TAB,
    prepare: openDrawer(/^HTTPRoute /),
    isDark: true,
  },
  'the dashboard in the dark': {
    path: '/edges',
    prepare: press(/sources are live/),
    isDark: true,
  },
  'the catalogue in the dark': {
    path: '/edges/rules',
    sees: /M01/,
    isDark: true,
  },
  'the form': {
    path: '/create/templates/default/request-edge',
    sees: /Which service, and where/,
    within: 'article',
  },
  'the form with its preview in sentences': {
    path: '/',
    sees: /Catalog/,
    within: 'article',
    prepare: openPreview(/What you get/),
  },
  'the form with its preview as manifests': {
    path: '/',
    sees: /Catalog/,
    within: 'article',
    prepare: openPreview(/Manifests/),
  },
  'the form with its preview as checked': {
    path: '/',
    sees: /Catalog/,
    within: 'article',
    prepare: openPreview(/Checks/),
  },
};

const serious = async (page: Page, within?: string) => {
  const scan = new AxeBuilder({ page }).exclude('[data-testid="sidebar-root"]');
  const { violations } = await (within ? scan.include(within) : scan).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(n => n.html).join(' ')}`);
};

/** How many pixels stand out: of the window, and of the screen's own box. */
const overflow = (page: Page, within = 'html') =>
  page
    .locator(within)
    .first()
    .evaluate(box =>
      Math.max(
        Math.ceil(box.getBoundingClientRect().right) - window.innerWidth,
        box.scrollWidth - box.clientWidth,
      ),
    );

/** 200 % zoom halves the pixels a page has. */
const WIDTHS = [
  ['1280 px', 1280],
  ['200 % zoom', 640],
  ['360 px', 360],
] as const;

for (const [name, screen] of Object.entries(SCREENS)) {
  test(`${name} has no serious accessibility finding and fits narrow windows`, async ({
    page,
  }) => {
    await page.addInitScript(
      theme => window.localStorage.setItem('theme', theme),
      screen.isDark ? 'dark' : 'light',
    );
    await signIn(page, screen.user ?? 'olga');
    await page.goto(screen.path);
    const sees = screen.sees ?? /example\.com/;
    await expect(page.getByText(sees).first()).toBeVisible();
    await screen.prepare?.(page);
    await page.waitForLoadState('networkidle');
    expect(await serious(page, screen.within)).toEqual([]);
    for (const [width, pixels] of WIDTHS) {
      await test.step(`at ${width}`, async () => {
        await page.setViewportSize({ width: pixels, height: 800 });
        await expect
          .poll(() => overflow(page, screen.within))
          .toBeLessThanOrEqual(0);
      });
    }
  });
}

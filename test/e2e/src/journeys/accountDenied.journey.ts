import { expect, test } from '@playwright/test';

import { control } from '../portal/control';
import {
  edgeRow,
  edgeRows,
  expectAllLive,
  openDashboard,
  sourceLine,
} from '../portal/dashboard';
import { look } from '../portal/look';
import { portalApi } from '../portal/portalApi';
import { signIn } from '../portal/signIn';

const AIM = { region: 'us-east-1' };
const ACCOUNT = '123456789012 us-east-1';

interface Source {
  readonly id: string;
  readonly gaps: readonly { readonly reason: string }[];
}

const ailing = async () => {
  const olga = await portalApi('olga');
  const { body } = await olga.get('/v1/sources');
  const items: readonly Source[] = body.items;
  return items
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ id, gaps }) => [id, ...new Set(gaps.map(gap => gap.reason))]);
};

test.afterAll(async () => {
  await control.setFault('aws-denied', false);
});

test('an account without rights is one incident, its edges keep what was known, and it heals', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'olga');
  await openDashboard(page);
  await expectAllLive(page, 'track-edge');

  await test.step('its edges say since when they cannot be told', async () => {
    await control.setFault('aws-denied', true, AIM);
    for (const name of ['track-edge', 'shared-gw']) {
      await expect(edgeRow(page, name)).toContainText(
        /Can't tell.*Last known: Ready, as of \d/,
        { timeout: 60_000 },
      );
    }
  });

  await test.step('the dashboard tells of it once', async () => {
    await expect(sourceLine(page)).toHaveText(
      /3 of 4 sources are live\. 123456789012 us-east-1: .*forbidden/,
      { timeout: 60_000 },
    );
    expect(await ailing()).toEqual([
      ['aws:123456789012/us-east-1', 'forbidden'],
    ]);
    await look(page, 'dashboard-account-denied');
  });

  await test.step('every edge of the other account and region stays as it is', async () => {
    await expect(edgeRow(page, 'pay-edge')).toContainText('Ready');
    await expect(edgeRow(page, 'search-edge')).toContainText('Broken at NLB');
    const untold = edgeRows(page).filter({ hasText: "Can't tell" });
    await expect(untold.filter({ hasText: 'demo-eu' })).toHaveCount(0);
  });

  await test.step('what Kubernetes tells is told on', async () => {
    await edgeRow(page, 'track-edge').getByRole('link').first().click();
    const tab = page.getByRole('main').last();
    await expect(tab.getByText(/refuses to show elbv2/)).toBeVisible();
    await expect(
      tab.getByRole('button', { name: /Routes Ready/ }),
    ).toBeVisible();
    await expect(
      tab.getByRole('row').filter({ hasText: ACCOUNT }),
    ).toContainText('forbidden');
    await look(page, 'tab-account-denied');
  });

  await test.step('the rights return, and so does the edge', async () => {
    await control.setFault('aws-denied', false);
    await openDashboard(page);
    await expectAllLive(page, 'track-edge');
    expect(await ailing()).toEqual([]);
  });
});

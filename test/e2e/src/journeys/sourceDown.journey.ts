import { expect, test } from '@playwright/test';

import { control } from '../portal/control';
import {
  edgeRow,
  edgeRows,
  expectAllLive,
  openDashboard,
  sourceLine,
} from '../portal/dashboard';
import { edgeCard, expectState, openComponent } from '../portal/edgeCard';
import { look } from '../portal/look';
import { signIn } from '../portal/signIn';

test.afterEach(async () => {
  await control.setFault('cluster-dead', false);
});

test('a dead cluster is told as such, with the last known way, until it returns', async ({
  page,
}) => {
  await signIn(page, 'olga');
  await openComponent(page, 'payments');
  await expectState(page, 'Ready');

  await control.setFault('cluster-dead', true);
  await expectState(page, "Can't tell", { timeout: 60_000 });
  await expect(edgeCard(page).getByText(/cluster demo-eu/)).toBeVisible();
  await look(page, 'card-source-down');

  await control.setFault('cluster-dead', false);
  await expectState(page, 'Ready', { timeout: 90_000 });
});

test('a dead cluster is one incident on the dashboard, while the edges of the other stay live', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, 'olga');
  await openDashboard(page);
  await expectAllLive(page, 'track-edge');
  // What AWS alone knows to be wrong stays told.
  const good = await edgeRows(page)
    .filter({ hasText: 'demo-us' })
    .filter({ hasText: 'Ready' })
    .count();

  await control.setFault('cluster-dead', true, { cluster: 'demo-us' });
  await expect(edgeRow(page, 'track-edge')).toContainText(
    /Can't tell.*Last known: Ready, as of \d/,
    { timeout: 60_000 },
  );
  await expect(sourceLine(page)).toHaveText(
    /3 of 4 sources are live\. demo-us: .*no answer/,
    { timeout: 60_000 },
  );
  const untold = edgeRows(page).filter({ hasText: "Can't tell" });
  await expect(untold).toHaveCount(good);
  await expect(untold.filter({ hasText: 'demo-eu' })).toHaveCount(0);
  await look(page, 'dashboard-cluster-down');

  await control.setFault('cluster-dead', false);
  await expect(untold).toHaveCount(0, { timeout: 120_000 });
  await expectAllLive(page, 'track-edge');
});

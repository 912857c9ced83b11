import { expect, test } from '@playwright/test';

import { edgeCard, openComponent } from '../portal/edgeCard';
import { look } from '../portal/look';
import { portalApi } from '../portal/portalApi';
import { signIn } from '../portal/signIn';

test('who may read nothing sees no data, neither on the card nor from the API', async ({
  page,
}) => {
  await signIn(page, 'nora');

  await test.step('the card says whom to ask and gives nothing away', async () => {
    await openComponent(page, 'payments');
    await expect(
      edgeCard(page).getByText('You may not see edges here'),
    ).toBeVisible();
    await expect(edgeCard(page).getByText('pay.example.com')).toHaveCount(0);
    await look(page, 'card-not-allowed');
  });

  await test.step('the API refuses or shows nothing', async () => {
    const nora = await portalApi('nora');
    const edge = await nora.get('/v1/edges/demo-eu/payments/pay-edge');
    const entity = await nora.get(
      '/v1/entities/component/default/payments/edges',
    );
    const list = await nora.get('/v1/edges');
    expect([403, 404]).toContain(edge.status);
    expect(entity.status).toBe(403);
    expect(list.status === 403 || list.body.totalItems === 0).toBe(true);
    for (const { text } of [edge, entity, list]) {
      expect(text).not.toContain('pay-edge.');
      expect(text).not.toContain('pay.example.com');
    }
  });
});

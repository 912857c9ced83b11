import { z } from 'zod/v3';

import type { StartedPortal } from './startPortal';

/** The page of this component shows a card in the demo. */
const CARD = 'api/edge/v1/entities/component/default/payments/edges';

const sessionSchema = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

const cardSchema = z.object({
  items: z.array(z.object({ state: z.string() })),
});

const DEMO_USER = {
  'x-demo-user': 'olga',
  'x-requested-with': 'XMLHttpRequest',
};

/** Signs in as the page does and asks for what its card shows. */
const hasCard = async (backendUrl: string): Promise<boolean> => {
  const session = await fetch(`${backendUrl}/api/auth/demo/refresh`, {
    headers: DEMO_USER,
  });
  if (!session.ok) return false;
  const { token } = sessionSchema.parse(await session.json()).backstageIdentity;
  const card = await fetch(`${backendUrl}/${CARD}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return card.ok && cardSchema.parse(await card.json()).items.length > 0;
};

/** Loads the page with its scripts, as far as a browser must have them. */
const hasPage = async (appUrl: string): Promise<boolean> => {
  const page = await fetch(`${appUrl}/catalog/default/component/payments`, {
    headers: { Accept: 'text/html' },
  });
  const html = await page.text();
  if (!page.ok || !html.includes('<div id="root">')) return false;
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)];
  const loaded = await Promise.all(
    scripts.map(async ([, path]) => {
      const script = await fetch(new URL(path, appUrl));
      await script.arrayBuffer();
      return script.ok;
    }),
  );
  return loaded.length > 0 && loaded.every(Boolean);
};

/**
 * Whether a browser would show the page of a component with the card of its edge now: the page and
 * its scripts load, somebody can sign in, and the edge has a report.
 * @internal
 */
export const isUsable = async ({
  appUrl,
  backendUrl,
}: Pick<StartedPortal, 'appUrl' | 'backendUrl'>): Promise<boolean> => {
  try {
    return (await hasCard(backendUrl)) && (await hasPage(appUrl));
  } catch (error) {
    // What fetch throws while nobody listens yet.
    if (error instanceof TypeError) return false;
    throw error;
  }
};

import { request } from '@playwright/test';

const portal = process.env.EDGE_PORTAL_URL;

/** Calls the backend with the token of a demo user, as a script of theirs would. */
export const portalApi = async (user: 'olga' | 'nora') => {
  const context = await request.newContext();
  const signedIn = await context.get(`${portal}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': user, 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await signedIn.json();
  return {
    get: async (path: string) => {
      const response = await context.get(`${portal}/api/edge${path}`, {
        headers: { authorization: `Bearer ${backstageIdentity.token}` },
      });
      const text = await response.text();
      return { status: response.status(), text, body: JSON.parse(text) };
    },
  };
};

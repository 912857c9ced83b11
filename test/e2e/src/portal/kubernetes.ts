import { request } from '@playwright/test';

const base = `http://127.0.0.1:${process.env.EDGE_PORT_KUBERNETES}`;

/** Changes one object as an operator with kubectl would. */
export const patchObject = async (path: string, patch: object) => {
  const context = await request.newContext({
    extraHTTPHeaders: { authorization: 'Bearer operator-token' },
  });
  try {
    const response = await context.patch(`${base}${path}`, {
      headers: { 'content-type': 'application/merge-patch+json' },
      data: patch,
    });
    if (!response.ok()) {
      throw new Error(
        `PATCH ${path} answered ${response.status()}: ${await response.text()}`,
      );
    }
  } finally {
    await context.dispose();
  }
};

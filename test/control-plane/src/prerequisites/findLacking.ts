import { isBuilt } from '../build/buildBinaries';
import { findGo, NO_GO } from '../build/findGo';
import { permitsNamespaces } from './permitsNamespaces';

/** @internal */
export const NO_LINUX =
  'The real control plane needs Linux, whose network namespaces keep its fixed ports apart.';

/** @internal */
export const NO_NAMESPACES =
  'The real control plane needs network and mount namespaces (the commands unshare, ip, mount and chroot, as root or with user namespaces), which this machine does not permit.';

/** What is asked of a machine without trying it out. @public */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** Looks for its Go. */
  readonly go: () => string | undefined;
}

/**
 * What this machine lacks for a control plane, as one sentence; undefined where nothing is.
 * Go counts only for as long as something is left to build.
 * @public
 */
export const findLacking = async ({
  platform = process.platform,
  go = findGo,
}: Partial<Machine> = {}): Promise<string | undefined> => {
  if (platform !== 'linux') {
    return NO_LINUX;
  }
  if (!isBuilt() && !go()) {
    return NO_GO;
  }
  return (await permitsNamespaces()) ? undefined : NO_NAMESPACES;
};

import { isBuilt } from '../build/buildBinaries';
import { findGo, NO_GO } from '../build/findGo';
import { permitsNamespaces } from './permitsNamespaces';

/** @internal */
export const NO_LINUX =
  'The real control plane needs Linux, whose network namespaces keep its fixed ports apart.';

/** @internal */
export const NO_NAMESPACES =
  'The real control plane needs network and mount namespaces (the commands unshare, ip, mount and chroot, as root or with user namespaces), which this machine does not permit.';

/**
 * What this machine lacks for a control plane, as one sentence; undefined where nothing is.
 * Go counts only for as long as something is left to build.
 * @public
 */
export const findLacking = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux') {
    return NO_LINUX;
  }
  if (!isBuilt() && !findGo()) {
    return NO_GO;
  }
  return (await permitsNamespaces()) ? undefined : NO_NAMESPACES;
};

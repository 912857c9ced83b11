import { asRoot } from '../namespace/inNamespace';
import { succeeds } from './succeeds';
import { withFolder } from './withFolder';

/** The rights that `namespace/enter.sh` makes use of, one after the other. */
const TRIAL = 'ip link set lo up && mount -t tmpfs none "$1" && chroot / true';

/** Whether a command may have a network and mounts of its own here. @internal */
export const permitsNamespaces = (): Promise<boolean> =>
  withFolder(folder =>
    succeeds('unshare', [
      ...[...asRoot(), '--net', '--mount'],
      ...['sh', '-c', TRIAL, 'sh', folder],
    ]),
  );

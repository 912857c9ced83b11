import { succeeds } from './succeeds';
import { withFolder } from './withFolder';

/** @internal */
export const NO_GO_PROXY =
  'The real control plane has to be built here first, and the Go module proxy that this machine is set up for (go env GOPROXY) does not answer.';

/** @internal */
export const NO_PYTHON_INDEX =
  'Requests through a real Envoy are left out: it comes as a Python package, and there is no python3 with pip here that reaches its package index.';

/**
 * Whether Go gets anything from its module proxy: asked, with an empty cache, for the newest
 * version of a module that has one.
 * @internal
 */
export const reachesGoProxy = (go: string): Promise<boolean> =>
  withFolder(folder =>
    succeeds(go, ['list', '-m', 'golang.org/x/mod@latest'], {
      cwd: folder,
      env: {
        GOMODCACHE: `${folder}/mod`,
        GOFLAGS: '-modcacherw',
        GOWORK: 'off',
      },
    }),
  );

/** Whether pip gets anything from its index: asked for the newest version of a small package. @internal */
export const reachesPythonIndex = (): Promise<boolean> =>
  withFolder(folder =>
    succeeds('python3', [
      ...['-m', 'pip', 'download', '--no-deps', '--no-cache-dir', '--no-input'],
      ...['--dest', folder, 'wheel'],
    ]),
  );

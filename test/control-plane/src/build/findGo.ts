import { execFileSync } from 'node:child_process';
import { join, sep } from 'node:path';

import { hasCode } from '../processes/hasCode';

/** What to do where there is no Go; one sentence. @public */
export const NO_GO =
  'The real control plane is built from Go sources, and there is no Go 1.26 or newer here: install it from go.dev/dl (or set GOROOT) and try again.';

/** Kubernetes 1.36 and Envoy Gateway 1.9 ask for this minor version. */
const OLDEST_MINOR = 26;

/** Where Go's own installation instructions put it. */
const USUAL_ROOT = join(sep, 'usr', 'local', 'go');

const isNewEnough = (go: string): boolean => {
  try {
    const said = execFileSync(go, ['version'], {
      encoding: 'utf8',
      env: process.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, minor = '0'] = /go1\.(\d+)/.exec(said) ?? [];
    return Number(minor) >= OLDEST_MINOR;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) {
      return false;
    }
    throw error;
  }
};

/** The `go` command of this machine; undefined where there is none that is new enough. @public */
export const findGo = (): string | undefined => {
  const roots = [process.env.GOROOT, USUAL_ROOT].filter(root => root);
  const candidates = ['go', ...roots.map(root => join(`${root}`, 'bin', 'go'))];
  return candidates.find(isNewEnough);
};

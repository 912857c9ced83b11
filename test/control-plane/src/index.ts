import { start } from './commands/start';
import { test } from './commands/test';

export { startControlPlane } from './startControlPlane';
export type { ControlPlane, ControlPlaneOptions } from './startControlPlane';
export { buildBinaries, isBuilt } from './build/buildBinaries';
export { findGo, NO_GO } from './build/findGo';

if (require.main === module) {
  const [command, ...args] = process.argv.slice(2);
  const work = command === 'test' ? test(process, args) : start(process);
  work.then(code => process.exit(code));
}

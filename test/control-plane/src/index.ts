import { demo } from './commands/demo';
import { start } from './commands/start';
import { test } from './commands/test';

export { startControlPlane } from './startControlPlane';
export type { ControlPlane, ControlPlaneOptions } from './startControlPlane';
export { buildBinaries, isBuilt } from './build/buildBinaries';
export { findGo, NO_GO } from './build/findGo';

const COMMANDS = new Map([
  ['start', start],
  ['test', test],
  ['demo', demo],
]);

if (require.main === module) {
  const [name = 'start', ...args] = process.argv.slice(2);
  const run = COMMANDS.get(name) ?? start;
  run(process, args).then(code => process.exit(code));
}

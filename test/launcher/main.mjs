// Entry of every npm script. Uses Node built-ins only and runs on Node 18, so that a machine
// with nothing but Node and npm can start: it installs what is missing, then goes on under the
// Node that the packages bring along.
import { ensureInstalled } from './install.mjs';
import { inRightNode, runUnderRightNode } from './node.mjs';

const COMMANDS = {
  start: () => import('./commands/start.mjs'),
  test: () => import('./commands/test.mjs'),
  check: () => import('./commands/check.mjs'),
  fix: () => import('./commands/fix.mjs'),
  'test:unit': () => import('./commands/unit.mjs'),
  'test:e2e': () => import('./commands/e2e.mjs'),
  'control-plane': () => import('./commands/controlPlane.mjs'),
  'test:control-plane': () => import('./commands/testControlPlane.mjs'),
};

const [command = 'start', ...args] = process.argv.slice(2);

if (!Object.hasOwn(COMMANDS, command)) {
  console.error(
    `There is no command "${command}"; the commands are ${Object.keys(
      COMMANDS,
    ).join(', ')}`,
  );
  process.exit(2);
}

try {
  await ensureInstalled();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
if (!inRightNode()) {
  process.exit(await runUnderRightNode(process.argv.slice(1)));
}
const { run } = await COMMANDS[command]();
process.exit(await run(args));

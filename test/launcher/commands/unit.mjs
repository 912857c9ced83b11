import { runLauncherTests } from '../launcherTests.mjs';
import { createTally } from '../tally.mjs';
import { runUnitTests } from '../unit.mjs';
import { withCleanup } from '../withCleanup.mjs';

/** Unit and integration tests; further arguments go to Jest. */
export const run = args =>
  withCleanup(async () => {
    const tally = createTally();
    if (args.length === 0) {
      tally.add(await runLauncherTests());
    }
    tally.add(await runUnitTests(args));
    return tally.report();
  });

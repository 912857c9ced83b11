import { checkApiReports } from '../apiReports.mjs';
import { runLauncherTests } from '../launcherTests.mjs';
import { checkFormat, checkTypes, lint } from '../stages.mjs';
import { createTally } from '../tally.mjs';
import { runUnitTests } from '../unit.mjs';
import { withCleanup } from '../withCleanup.mjs';

/** Everything that needs no browser. */
export const run = () =>
  withCleanup(async () => {
    const tally = createTally();
    tally.add(await checkFormat());
    tally.add(await lint());
    tally.add(await checkTypes());
    tally.add(await checkApiReports());
    tally.add(await runLauncherTests());
    tally.add(await runUnitTests());
    return tally.report();
  });

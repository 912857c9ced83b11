import { checkApiReports } from '../apiReports.mjs';
import { runJourneys } from '../e2e.mjs';
import { runLauncherTests, runStartJourneys } from '../launcherTests.mjs';
import { checkFormat, checkTypes, lint } from '../stages.mjs';
import { createTally } from '../tally.mjs';
import { runUnitTests } from '../unit.mjs';
import { withCleanup } from '../withCleanup.mjs';

/** All checks, cheapest first, then the journeys; one sum at the end. */
export const run = () =>
  withCleanup(async () => {
    const tally = createTally(process.env.EDGE_TALLY);
    tally.add(await checkTypes());
    tally.add(await checkApiReports());
    tally.add(await checkFormat());
    tally.add(await lint());
    tally.add(await runLauncherTests());
    tally.add(await runUnitTests());
    tally.add(await runStartJourneys());
    tally.add(await runJourneys());
    return tally.report();
  });

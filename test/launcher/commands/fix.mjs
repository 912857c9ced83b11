import { checkApiReports } from '../apiReports.mjs';
import { checkTypes, fixFormat, lint } from '../stages.mjs';
import { createTally } from '../tally.mjs';
import { withCleanup } from '../withCleanup.mjs';

/** Mends what lint can mend, formats, and writes the API reports that no longer hold. */
export const run = () =>
  withCleanup(async () => {
    const tally = createTally();
    tally.add(await lint('--fix'));
    tally.add(await fixFormat());
    tally.add(await checkTypes());
    tally.add(await checkApiReports({ write: true }));
    return tally.report();
  });

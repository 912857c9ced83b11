import { fixFormat, lint } from '../stages.mjs';
import { createTally } from '../tally.mjs';
import { withCleanup } from '../withCleanup.mjs';

/** Formats, then mends what lint can mend. */
export const run = () =>
  withCleanup(async () => {
    const tally = createTally();
    tally.add(await lint('--fix'));
    tally.add(await fixFormat());
    return tally.report();
  });

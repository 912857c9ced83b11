import { runControlPlaneSuites } from '../controlPlane.mjs';
import { runRealJourney } from '../realJourney.mjs';
import { createTally } from '../tally.mjs';
import { withCleanup } from '../withCleanup.mjs';

/**
 * What needs the real control plane: the suites, then the journey in a browser. Arguments choose
 * among them: `journey` is that alone, all else goes to Jest. A machine that lacks what they need
 * has failed nothing.
 */
export const run = async args => {
  const tally = createTally(process.env.EDGE_TALLY);
  const [first, ...rest] = args;
  if (first === 'journey') {
    return runJourney(tally, rest);
  }
  const suites = await runControlPlaneSuites(args);
  if (!suites) {
    tally.repeat();
    return 0;
  }
  tally.add(suites.counts);
  return suites.ended && first === undefined
    ? runJourney(tally)
    : tally.report();
};

const runJourney = (tally, args) =>
  withCleanup(async () => {
    tally.add(await runRealJourney(args));
    return tally.report();
  });

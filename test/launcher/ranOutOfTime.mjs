// What hangs counts as one failure. Said here, as the command that hung can say nothing any more.
import { createTally } from './tally.mjs';

const [sentence] = process.argv.slice(2);
console.log(`\n✗ ${sentence}`);
const tally = createTally(process.env.EDGE_TALLY);
tally.add({ passed: 0, failed: 1 });
tally.report();

import { endAll } from './processes.mjs';

/** Runs the stages of a command and ends what they started, also on Ctrl-C. */
export const withCleanup = async stages => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await endAll();
      process.exit(130);
    });
  }
  try {
    return await stages();
  } catch (error) {
    console.error(`\n${error.stack}`);
    return 1;
  } finally {
    await endAll();
  }
};

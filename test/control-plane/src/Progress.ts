/** Runs a step and tells a person that it has begun, that it goes on and how it ended. @public */
export type Progress = <T>(title: string, work: () => Promise<T>) => Promise<T>;

const EVERY_MS = 10_000;

const seconds = (since: number) => Math.round((Date.now() - since) / 1000);

/** Progress as lines, one more for every ten seconds that a step takes. @public */
export const createProgress =
  (write: (line: string) => void): Progress =>
  async (title, work) => {
    const begun = Date.now();
    write(`… ${title}`);
    const timer = setInterval(
      () => write(`… ${title}: ${seconds(begun)} s`),
      EVERY_MS,
    );
    try {
      const result = await work();
      write(`✓ ${title} (${seconds(begun)} s)`);
      return result;
    } catch (error) {
      write(`✗ ${title} failed (${seconds(begun)} s)`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  };

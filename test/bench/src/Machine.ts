import { cpus, loadavg, totalmem } from 'node:os';

/** Where the numbers come from; without it they say nothing. @public */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  /** Average of the last minute before the run: above 0 others were at work too. */
  readonly load: number;
}

/** The machine and the Node version this process runs on. @public */
export const readMachine = (): Machine => {
  const cores = cpus();
  return {
    cpu: cores[0]?.model ?? 'unknown',
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Number(loadavg()[0]?.toFixed(1)),
  };
};

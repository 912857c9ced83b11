import { spawn } from 'node:child_process';

/** Whether a command is there and ends well, whatever it says. @internal */
export const succeeds = (
  command: string,
  args: readonly string[],
  {
    cwd,
    env,
  }: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<boolean> =>
  new Promise(resolve => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    child.once('error', () => resolve(false));
    child.once('exit', code => resolve(code === 0));
  });

import { readFileSync } from 'node:fs';

import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import { succeeds } from './succeeds';

describe('whether a command succeeds', () => {
  const at = useFolder();
  const command = (...lines: readonly string[]) => {
    writeScript(at('command'), ...lines);
    return at('command');
  };

  it.each([
    ['ends well', 'exit 0', true],
    ['ends well with complaints', 'echo "deprecated" >&2', true],
    ['fails', 'exit 3', false],
    ['is killed', 'kill -KILL $$', false],
  ])('is known when it %s', async (_, line, expected) => {
    await expect(succeeds(command(line), [])).resolves.toBe(expected);
  });

  it('is known when there is no such command', async () => {
    await expect(succeeds(at('missing'), [])).resolves.toBe(false);
  });

  it('is asked with its arguments as they are, in its folder and environment', async () => {
    process.env.KEPT = 'kept';
    const said = at('said');
    const go = command(`echo "$# $1 $PWD $KEPT $ADDED" > ${said}`);
    await succeeds(go, ['two words'], { cwd: at(), env: { ADDED: 'added' } });
    expect(readFileSync(said, 'utf8')).toBe(`1 two words ${at()} kept added\n`);
  });
});

import { manifestKey, type Manifest } from './Manifest';
import { syncOnce } from './syncOnce';

const gateway = (name: string): Manifest => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name, namespace: 'orders' },
});
const byKey = (...names: string[]) =>
  new Map(names.map(gateway).map(one => [manifestKey(one), one]));

const run = async (
  wanted: string[],
  before: string[],
  refused: string[] = [],
) => {
  const calls: string[] = [];
  const call = (verb: string) => async (manifest: Manifest) => {
    const { name } = manifest.metadata;
    calls.push(`${verb} ${name}`);
    if (refused.includes(name)) {
      throw new Error(`${name} refused`);
    }
  };
  const target = { apply: call('apply'), remove: call('remove') };
  const result = await syncOnce({
    target,
    wanted: byKey(...wanted),
    before: byKey(...before),
  });
  const names = [...result.applied.values()].map(one => one.metadata.name);
  return { calls, applied: names, failures: Object.values(result.failures) };
};

describe('syncOnce', () => {
  it('applies in order, then prunes in reverse order', async () => {
    const { calls, applied } = await run(['c', 'd'], ['a', 'b', 'c']);
    expect(calls).toEqual(['apply c', 'apply d', 'remove b', 'remove a']);
    expect(applied).toEqual(['c', 'd']);
  });

  it('goes on after a refusal and does not count a new object as applied', async () => {
    const { applied, failures } = await run(['a', 'b'], [], ['a']);
    expect(applied).toEqual(['b']);
    expect(failures).toEqual(['a refused']);
  });

  it('remembers an old object whose change was refused', async () => {
    const { applied } = await run(['a'], ['a'], ['a']);
    expect(applied).toEqual(['a']);
  });

  it('remembers an object that could not be pruned', async () => {
    const { applied, failures } = await run([], ['a'], ['a']);
    expect(applied).toEqual(['a']);
    expect(failures).toEqual(['a refused']);
  });
});

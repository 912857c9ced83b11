import type { Manifest } from './Manifest';
import type { SyncTarget } from './SyncTarget';

/**
 * What one pass left: the objects that are applied now, and what was refused, by object.
 * @internal
 */
export interface SyncResult {
  readonly applied: ReadonlyMap<string, Manifest>;
  readonly failures: Readonly<Record<string, string>>;
}

/**
 * Applies every wanted object and prunes those of the last pass that are wanted no more. A
 * refused object does not stop the others.
 * @internal
 */
export const syncOnce = async (options: {
  readonly target: SyncTarget;
  readonly wanted: ReadonlyMap<string, Manifest>;
  readonly before: ReadonlyMap<string, Manifest>;
}): Promise<SyncResult> => {
  const { target, wanted, before } = options;
  const applied = new Map<string, Manifest>();
  const failures: Record<string, string> = {};
  const attempt = async (key: string, work: Promise<void>) => {
    try {
      await work;
      return true;
    } catch (error) {
      failures[key] = error instanceof Error ? error.message : `${error}`;
      return false;
    }
  };
  for (const [key, manifest] of wanted) {
    const isApplied = await attempt(key, target.apply(manifest));
    if (isApplied || before.has(key)) {
      applied.set(key, manifest);
    }
  }
  const gone = [...before].filter(([key]) => !wanted.has(key)).reverse();
  for (const [key, manifest] of gone) {
    const isRemoved = await attempt(key, target.remove(manifest));
    if (!isRemoved) {
      applied.set(key, manifest);
    }
  }
  return { applied, failures };
};

import { isMissing } from './AwsFailure';

/**
 * Answers by key, such as an ARN; `undefined` stands for what AWS says does not exist.
 * @internal
 */
export type Answers<T> = ReadonlyMap<string, T | undefined>;

/**
 * Asks for keys in batches. One missing key makes AWS refuse its whole batch: that batch is
 * asked again in halves until the missing keys stand alone.
 * @internal
 */
export const fetchInBatches = async <T>(
  keys: readonly string[],
  size: number,
  fetchBatch: (batch: readonly string[]) => Promise<Answers<T>>,
): Promise<Answers<T>> => {
  const found = new Map<string, T | undefined>();
  for (let start = 0; start < keys.length; start += size) {
    const batch = keys.slice(start, start + size);
    const answers = await fetchBatch(batch).catch(async error => {
      if (!isMissing(error)) throw error;
      return batch.length > 1
        ? fetchInBatches(batch, Math.ceil(batch.length / 2), fetchBatch)
        : new Map<string, T>();
    });
    batch.forEach(key => found.set(key, answers.get(key)));
  }
  return found;
};

/**
 * Asks for keys one by one, for calls that take one ARN only.
 * @internal
 */
export const fetchEach = <T>(
  keys: readonly string[],
  fetchOne: (key: string) => Promise<T>,
): Promise<Answers<T>> =>
  fetchInBatches(
    keys,
    1,
    async ([key]) => new Map([[key, await fetchOne(key)]]),
  );

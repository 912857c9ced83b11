/**
 * A pure function of one object whose answer is remembered with that object and forgotten with
 * it: many hops and rules ask the same of one topology, list or set of annotations. Topologies
 * and snapshots never change, so an answer never grows old.
 * @internal
 */
export const oncePer = <K extends object, V>(
  answer: (key: K) => V,
): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return key => {
    const found = known.get(key);
    if (found) {
      return found.value;
    }
    const value = answer(key);
    known.set(key, { value });
    return value;
  };
};

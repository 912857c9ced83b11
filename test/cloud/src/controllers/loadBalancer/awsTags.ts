import { Attributes } from './Model';

/** Tags or attributes as the API takes them. @internal */
export function keyValues(
  attributes: Attributes,
): { Key: string; Value: string }[] {
  return Object.entries(attributes).map(([Key, Value]) => ({ Key, Value }));
}

/** Those of the wished attributes that are not so yet. @internal */
export function differing(
  wished: Attributes,
  present: readonly { Key?: string; Value?: string }[],
): Attributes {
  const known = new Map(present.map(({ Key, Value }) => [Key, Value]));
  return Object.fromEntries(
    Object.entries(wished).filter(([key, value]) => known.get(key) !== value),
  );
}

import { objectKey } from '../identity';

interface Named {
  readonly metadata: { readonly namespace?: string; readonly name: string };
}

const keyOf = ({ metadata: { namespace, name } }: Named): string =>
  objectKey({ group: '', kind: '', namespace, name });

/** Sorts objects of one kind: watches list them in any order, reports must not show it. @internal */
export const byName = (a: Named, b: Named): number =>
  keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b));

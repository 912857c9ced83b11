/**
 * Parameters of the AWS query protocol as a tree: `Tags.member.1.Key=a` becomes `{ Tags: [{ Key: 'a' }] }`.
 * @public
 */
export type FormValue =
  | string
  | readonly FormValue[]
  | { readonly [name: string]: FormValue };

type Branch = Map<string, Branch | string>;

function insert(root: Branch, path: readonly string[], value: string): void {
  const [head, ...rest] = path;
  if (rest.length === 0) {
    root.set(head, value);
    return;
  }
  const child = root.get(head);
  const branch: Branch = child instanceof Map ? child : new Map();
  root.set(head, branch);
  insert(branch, rest, value);
}

function freeze(node: Branch | string): FormValue {
  if (typeof node === 'string') {
    return node;
  }
  const members = node.get('member');
  if (members instanceof Map) {
    return [...members]
      .sort(([left], [right]) => Number(left) - Number(right))
      .map(([, member]) => freeze(member));
  }
  return Object.fromEntries(
    [...node].map(([name, child]) => [name, freeze(child)]),
  );
}

/** Decodes a form; members of lists come in the order of their numbers. @public */
export function parseQueryForm(body: string): Record<string, FormValue> {
  const root: Branch = new Map();
  for (const [name, value] of new URLSearchParams(body)) {
    insert(root, name.split('.'), value);
  }
  return Object.fromEntries(
    [...root].map(([name, child]) => [name, freeze(child)]),
  );
}

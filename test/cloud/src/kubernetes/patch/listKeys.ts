/**
 * Lists whose items have an identity, by the name of the field: the keys of one item.
 * `setOf` marks lists of plain values that behave as sets. All other lists are replaced whole.
 * @internal
 */
export const LIST_KEYS: Readonly<Record<string, readonly string[] | 'setOf'>> =
  {
    finalizers: 'setOf',
    ownerReferences: ['uid'],
    conditions: ['type'],
    containers: ['name'],
    initContainers: ['name'],
    env: ['name'],
    volumes: ['name'],
    ports: ['port', 'containerPort', 'protocol'],
    listeners: ['name'],
  };

/** The identity of one item, undefined where it has none. @internal */
export function itemKey(keys: readonly string[], item: unknown): string {
  const fields = new Map(Object.entries(item ?? {}));
  return JSON.stringify(
    keys.map(key =>
      key === 'protocol' ? fields.get(key) ?? 'TCP' : fields.get(key) ?? null,
    ),
  );
}

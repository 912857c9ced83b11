/** What this package uses of `diff`, which has no types of its own before version 8. */
declare module 'diff' {
  /** Items that stand in both lists, or in one of them alone. */
  export interface ArrayChange<T> {
    readonly value: T[];
    readonly added?: boolean;
    readonly removed?: boolean;
  }

  export function diffArrays<T>(
    before: readonly T[],
    after: readonly T[],
  ): ArrayChange<T>[];
}

/**
 * An answer whose body is made only for those who do not have it yet.
 * @internal
 */
export interface VersionedAnswer<T extends object> {
  /**
   * Everything that the body depends on, as a text: who asks sees the same body exactly when this is
   * the same.
   */
  readonly version: string;
  readonly read: () => Promise<T>;
}

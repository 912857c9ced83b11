/**
 * The consent of one namespace that objects of others refer to its own. It has no status, so live
 * clusters are asked through the conditions of routes instead.
 * @public
 */
export interface ReferenceGrant {
  readonly namespace: string;
  /** Every pair of `from` and `to` is granted. */
  readonly from: readonly {
    readonly group: string;
    readonly kind: string;
    readonly namespace: string;
  }[];
  /** All objects of the kind where no name is given. */
  readonly to: readonly {
    readonly group: string;
    readonly kind: string;
    readonly name?: string;
  }[];
}

/** Counts what an account was asked, so that tests can say which rights a reader needs. @public */
export class AwsCalls {
  private readonly counts = new Map<string, Map<string, number>>();

  /** @param action - as IAM spells it: `elasticloadbalancing:DescribeTags` */
  add(accessKeyId: string, action: string): void {
    const own = this.counts.get(accessKeyId) ?? new Map<string, number>();
    own.set(action, (own.get(action) ?? 0) + 1);
    this.counts.set(accessKeyId, own);
  }

  /** `{'elasticloadbalancing:DescribeTags': 4, …}` of everyone but the named keys. */
  read(without: ReadonlySet<string>): Readonly<Record<string, number>> {
    const sum: Record<string, number> = {};
    for (const [key, own] of this.counts) {
      if (without.has(key)) continue;
      for (const [action, count] of own) {
        sum[action] = (sum[action] ?? 0) + count;
      }
    }
    return sum;
  }
}

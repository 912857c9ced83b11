/** One row of the table. @public */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most that `value` may be; absent where the row only gives context to another. */
  readonly aim?: number;
  /** What exactly was measured, where the name does not say it all. */
  readonly note?: string;
}

/** Whether a row meets its aim; undefined without one. @public */
export const meetsAim = ({ value, aim }: Measurement): boolean | undefined =>
  aim === undefined ? undefined : value <= aim;

/**
 * Lets events of one step through, or keeps them until it is released.
 * @public
 */
export interface StepGate {
  readonly held: boolean;
  hold(): void;
  release(): void;
  /** The tick at which an event due at `tick` took place; undefined while it lies ahead or is held back. */
  happened(tick: number): number | undefined;
}

interface HeldPeriod {
  readonly from: number;
  readonly to: number;
}

/** A gate that is open; `ticks` gives the present in cloud milliseconds. @public */
export function createStepGate(ticks: () => number): StepGate {
  const periods: HeldPeriod[] = [];
  let heldSince: number | undefined;
  return {
    get held() {
      return heldSince !== undefined;
    },
    hold() {
      heldSince ??= ticks();
    },
    release() {
      if (heldSince !== undefined) {
        periods.push({ from: heldSince, to: ticks() });
        heldSince = undefined;
      }
    },
    happened(tick) {
      if (tick > ticks()) {
        return undefined;
      }
      if (heldSince !== undefined && tick > heldSince) {
        return undefined;
      }
      const period = periods.find(({ from, to }) => tick > from && tick < to);
      return period ? period.to : tick;
    },
  };
}

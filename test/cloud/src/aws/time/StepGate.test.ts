import { createStepGate } from './StepGate';

describe('StepGate', () => {
  let tick = 0;
  const ticks = () => tick;
  beforeEach(() => {
    tick = 0;
  });

  it('lets an event happen when it is due', () => {
    const gate = createStepGate(ticks);
    tick = 99;
    expect(gate.happened(100)).toBeUndefined();
    tick = 100;
    expect(gate.happened(100)).toBe(100);
  });

  it('keeps an event due while held until the release', () => {
    const gate = createStepGate(ticks);
    tick = 50;
    gate.hold();
    tick = 500;
    expect(gate.held).toBe(true);
    expect(gate.happened(100)).toBeUndefined();
    gate.release();
    expect(gate.held).toBe(false);
    tick = 600;
    expect(gate.happened(100)).toBe(500);
  });

  it('does not undo what happened before the hold', () => {
    const gate = createStepGate(ticks);
    tick = 200;
    gate.hold();
    expect(gate.happened(100)).toBe(100);
  });

  it('keeps the first hold when held twice, and bears a release too many', () => {
    const gate = createStepGate(ticks);
    gate.release();
    gate.hold();
    tick = 100;
    gate.hold();
    expect(gate.happened(50)).toBeUndefined();
    gate.release();
    gate.release();
    expect(gate.happened(50)).toBe(100);
  });

  it('remembers several holds', () => {
    const gate = createStepGate(ticks);
    for (const [from, to] of [
      [10, 20],
      [30, 40],
    ]) {
      tick = from;
      gate.hold();
      tick = to;
      gate.release();
    }
    tick = 100;
    expect([15, 25, 35].map(due => gate.happened(due))).toEqual([20, 25, 40]);
  });
});

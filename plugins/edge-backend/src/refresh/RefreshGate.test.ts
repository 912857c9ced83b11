import { NOW } from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { createRefreshGate } from './RefreshGate';

const create = () => {
  let passed = 0;
  const gate = createRefreshGate({
    now: () => new Date(NOW.getTime() + passed),
  });
  return {
    gate,
    pass: (ms: number) => {
      passed += ms;
    },
  };
};
const tooSoon = (retryAfterSeconds: number) =>
  expect.objectContaining({
    name: 'TooManyRequestsError',
    statusCode: 429,
    retryAfterSeconds,
  });

describe('createRefreshGate', () => {
  it('tells from when the next refresh is taken, and takes it then', () => {
    const { gate, pass } = create();
    const nextAt = gate.enter('demo-eu/payments/pay-edge');
    expect(nextAt.getTime() - NOW.getTime()).toBe(10_000);
    pass(10_000);
    expect(gate.enter('demo-eu/payments/pay-edge').getTime()).toBe(
      nextAt.getTime() + 10_000,
    );
  });

  it.each([
    [0, 10],
    [1, 10],
    [1_000, 9],
    [9_999, 1],
  ])('after %i ms demands a wait of %i s', (ms, seconds) => {
    const { gate, pass } = create();
    gate.enter('a');
    pass(ms);
    expect(() => gate.enter('a')).toThrow(tooSoon(seconds));
  });

  it('does not count a refused refresh', () => {
    const { gate, pass } = create();
    gate.enter('a');
    pass(9_000);
    expect(() => gate.enter('a')).toThrow(tooSoon(1));
    pass(1_000);
    expect(() => gate.enter('a')).not.toThrow();
  });

  it('lets each edge wait for itself', () => {
    const { gate } = create();
    gate.enter('a');
    expect(() => gate.enter('b')).not.toThrow();
    expect(() => gate.enter('a#component:default/orders')).not.toThrow();
  });
});

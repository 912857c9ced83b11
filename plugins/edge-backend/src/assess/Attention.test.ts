import { aReport } from '../__fixtures__/aReport';
import { createAttention } from './Attention';

const start = Date.parse('2026-11-23T12:00:00Z');

describe('createAttention', () => {
  let ms: number;
  const create = () =>
    createAttention(
      { now: () => new Date(ms), sleep: async () => undefined },
      900,
    );
  const quiet = aReport({ since: '2026-11-01T00:00:00Z' });

  beforeEach(() => {
    ms = start;
  });

  it('watches an edge closely that has no report yet', () => {
    expect(create().isHot('pay')).toBe(true);
  });

  it('leaves an edge alone that has been ready for long', () => {
    const attention = create();
    attention.reported('pay', quiet);
    expect(attention.isHot('pay')).toBe(false);
  });

  it.each([
    'broken',
    'degraded',
    'progressing',
    'unknown',
    'requested',
  ] as const)('watches an edge closely that is %s', state => {
    const attention = create();
    attention.reported('pay', { ...quiet, state });
    expect(attention.isHot('pay')).toBe(true);
  });

  it('watches an edge closely for a quarter of an hour after a change', () => {
    const attention = create();
    attention.reported(
      'pay',
      aReport({ since: new Date(start).toISOString() }),
    );
    ms = start + 899_000;
    expect(attention.isHot('pay')).toBe(true);
    ms = start + 900_000;
    expect(attention.isHot('pay')).toBe(false);
  });

  it('watches an edge closely for a minute after a look at it', () => {
    const attention = create();
    attention.reported('pay', quiet);
    attention.viewed('pay');
    ms = start + 59_000;
    expect(attention.isHot('pay')).toBe(true);
    ms = start + 60_000;
    expect(attention.isHot('pay')).toBe(false);
  });

  it('knows nothing of a forgotten edge', () => {
    const attention = create();
    attention.reported('pay', quiet);
    attention.forget('pay');
    expect(attention.isHot('pay')).toBe(true);
  });
});

import { RECORDED } from '../testUtils/recordedWorld';
import { startCloud } from '../testUtils/startCloud';
import { until } from '../testUtils/until';
import { Difference, findDifferences, isListed } from './findDifferences';
import {
  BEGAN_WITHOUT_EVENTS,
  compared,
  DIFFERENT,
  NOT_COMPARED,
} from './leftOut';
import {
  recordedTrace,
  replayedTrace,
  replayRecording,
} from './replayRecording';
import { Trace } from './traceOf';

jest.setTimeout(30_000);

const same: Trace = {};

/** What is removed from AWS between two calls of one reading makes no reading. */
const unlessGone = (error: unknown) => {
  if (error instanceof Error && error.name.endsWith('NotFoundException')) {
    return same;
  }
  throw error;
};

/** Replays a recording until nothing differs but what is listed, or for ten seconds. */
async function replay(name: string) {
  const cloud = await startCloud({
    webhook: false,
    only: ['loadBalancer'],
    timeFactor: 500,
  });
  const recorded = recordedTrace(name);
  const differencesOf = (replayed: Trace) =>
    findDifferences(compared(recorded), compared(replayed));
  try {
    await replayRecording(cloud, name);
    const replayed = await until(
      () => replayedTrace(cloud).catch(unlessGone),
      trace => differencesOf(trace).every(one => isListed(name, one)),
    );
    return { recorded, replayed, differences: differencesOf(replayed) };
  } finally {
    await cloud.stop();
  }
}

const withoutExample = (
  listed: readonly { readonly path: RegExp }[],
  differences: readonly Difference[],
) =>
  listed.filter(rule => !differences.some(({ path }) => rule.path.test(path)));

describe('the embedded load balancer controller, given what the real one was given', () => {
  it.each(RECORDED)('leaves the same in every field: %s', async name => {
    const { differences } = await replay(name);
    expect(differences.filter(one => !isListed(name, one))).toEqual([]);
    expect(withoutExample(DIFFERENT[name] ?? [], differences)).toEqual([]);
    const beganWithoutEvents = BEGAN_WITHOUT_EVENTS.includes(name);
    expect(!beganWithoutEvents || differences.length > 0).toBe(true);
  });

  it('is excused for nothing that does not differ', async () => {
    const { recorded, replayed } = await replay('form-b');
    const all = findDifferences(recorded, replayed);
    expect(withoutExample(NOT_COMPARED, all)).toEqual([]);
  });

  it('is compared in more than a hundred fields where there is a load balancer', () => {
    const sizes = RECORDED.map(
      name => Object.keys(compared(recordedTrace(name))).length,
    );
    expect(sizes.filter(size => size > 100).length).toBeGreaterThan(35);
  });
});

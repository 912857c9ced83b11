import { until } from '../__fixtures__/until';
import { systemClock } from '../clock/Clock';
import type { Announcement } from '../signals/createAnnouncer';
import type { AssessmentResult } from './ClusterAssessor';
import { createClusterLoop, type ClusterLoop } from './ClusterLoop';
import type { Mark } from './findEdgesToAssess';

const cluster = 'demo-eu';
const change: Announcement = { edgeKey: 'pay', entityRefs: [], rev: 2 };

describe('createClusterLoop', () => {
  let loop: ClusterLoop;
  let looks: Mark[][];
  let announced: (readonly Announcement[])[];
  let start: () => void;

  const create = (
    assess: (marks: readonly Mark[]) => Partial<AssessmentResult> = () => ({}),
    reassessMs = 3_600_000,
  ) => {
    loop = createClusterLoop({
      ...{ cluster, reassessMs, clock: systemClock },
      debounceMs: 1,
      againMs: 5,
      started: new Promise(resolve => {
        start = resolve;
      }),
      assess: async marks => {
        looks.push([...marks]);
        return { changes: [], again: [], ...assess(marks) };
      },
      announcer: {
        announce: async changes => {
          announced.push(changes);
        },
      },
      onError: () => undefined,
    });
  };

  beforeEach(() => {
    looks = [];
    announced = [];
  });
  afterEach(async () => {
    await loop.stop();
  });

  it('looks at everything once the cluster was read, and not before', async () => {
    create();
    loop.mark({ cluster, edgeKey: 'early' });
    expect(looks).toEqual([]);
    start();
    await until(() => expect(looks).toEqual([[{ cluster }]]));
  });

  it('looks at what is marked then, and announces what changed', async () => {
    create(marks => ({ changes: marks.length === 2 ? [change] : [] }));
    start();
    await until(() => expect(looks).toHaveLength(1));
    loop.mark({ cluster, edgeKey: 'a' }, { cluster, edgeKey: 'b' });
    await until(() => expect(looks[1]).toHaveLength(2));
    await until(() => expect(announced).toContainEqual([change]));
  });

  it('gives a doubtful edge its second look without anything else happening', async () => {
    create(() => ({ again: looks.length === 1 ? ['pay'] : [] }));
    start();
    await until(() =>
      expect(looks).toEqual([[{ cluster }], [{ cluster, edgeKey: 'pay' }]]),
    );
  });

  it('looks at everything again from time to time', async () => {
    create(undefined, 5);
    start();
    await until(() => expect(looks.length).toBeGreaterThan(2));
    expect(looks.every(([mark]) => !('edgeKey' in mark))).toBe(true);
  });

  it('looks no more once it is stopped', async () => {
    create();
    start();
    await until(() => expect(looks).toHaveLength(1));
    await loop.stop();
    loop.mark({ cluster });
    expect(looks).toHaveLength(1);
  });
});

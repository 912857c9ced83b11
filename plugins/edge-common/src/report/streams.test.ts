import {
  loadStream,
  type Moment,
} from '../__fixtures__/recordings/streams/loadStream';
import type { EdgeState } from '../hops';
import type { AwsSnapshot } from '../snapshot';
import { findEdges, findTopology, indexCluster } from '../topology';
import { reportEdge } from './reportEdge';
import { settle, type Settled } from './settle';

const STREAMS = [
  'w01-watch-stream',
  'w03-watch-scale-1-to-3',
  'w02-watch-delete',
] as const;

/** What AWS knew at a moment; `undefined`: it is not configured. */
type AwsAt = (at: Date) => AwsSnapshot | undefined;

interface Look {
  readonly at: Date;
  readonly change: string;
  /** Judged without memory. */
  readonly fresh: EdgeState;
  /** Judged with what was said before. */
  readonly settled: Settled;
}

const look = (
  { at, change, cluster }: Moment,
  previous: Settled | undefined,
  awsAt: AwsAt,
): Look[] => {
  const index = indexCluster(cluster);
  const [id] = findEdges(index);
  if (!id) {
    return [];
  }
  const topology = findTopology({ id, index, aws: awsAt(at) });
  const merged = reportEdge({
    topology,
    requests: [],
    ownership: { entityRefs: [] },
    now: at,
  });
  return [
    { at, change, fresh: merged.state, settled: settle(previous, merged, at) },
  ];
};

const withoutAws: AwsAt = () => undefined;

/** Judges a stream as it arrives, from what stood before its first change on. */
const replay = (name: string, awsAt: AwsAt = withoutAws): Look[] =>
  loadStream(name).moments.reduce<Look[]>(
    (looks, moment) => [
      ...looks,
      ...look(moment, looks.at(-1)?.settled, awsAt),
    ],
    [],
  );

const statesOf = (looks: readonly Look[]): EdgeState[] => [
  ...new Set(looks.map(({ settled: { report } }) => report.state)),
];

const after = (looks: readonly Look[], change: string): Look[] =>
  looks.slice(looks.findIndex(one => one.change.startsWith(change)));

/** AWS as recorded, its targets taking their minutes as real ones do. */
const slowAws = (name: string): AwsAt => {
  const { aws, moments } = loadStream(name);
  const end = moments.at(-1)?.at.getTime() ?? 0;
  const none = {
    ...aws,
    loadBalancers: [],
    listeners: [],
    targetGroups: [],
  };
  const warming: AwsSnapshot = {
    ...aws,
    loadBalancers: aws.loadBalancers.map(one => ({
      ...one,
      state: 'provisioning',
    })),
    targetGroups: aws.targetGroups.map(group => ({
      ...group,
      targets: group.targets.map(target => ({
        ...target,
        state: 'initial',
        reason: 'Elb.RegistrationInProgress',
      })),
    })),
  };
  return at => {
    const seconds = (at.getTime() - end) / 1000;
    if (seconds < -0.2) {
      return none;
    }
    return seconds < 120 ? warming : aws;
  };
};

/** The last moment of a stream again, some seconds later. */
const later = (name: string, seconds: number): Moment => {
  const last = loadStream(name).moments.at(-1);
  if (!last) {
    throw new Error(`${name} holds no moment`);
  }
  return {
    ...last,
    at: new Date(last.at.getTime() + seconds * 1000),
    change: `${seconds} s later`,
  };
};

describe('a watch stream of real controllers', () => {
  it.each(STREAMS)('%s is never called broken or degraded', name => {
    const states = statesOf(replay(name));

    expect(states).not.toContain('broken');
    expect(states).not.toContain('degraded');
    expect(states).not.toContain('unknown');
  });

  it.each(STREAMS)('%s holds changes of an edge', name => {
    expect(replay(name).length).toBeGreaterThan(20);
  });
});

describe('an edge that starts', () => {
  const looks = replay('w01-watch-stream');

  it('is progressing until its targets are registered, then ready', () => {
    expect(statesOf(looks)).toEqual(['progressing', 'ready']);
  });

  it('is not ready because its Gateway is programmed', () => {
    const programmed = looks.findIndex(({ at }) =>
      at.toISOString().endsWith(':35.255Z'),
    );

    expect(looks[programmed].change).toBe('MODIFIED Gateway payments-edge');
    expect(looks[programmed].settled.report.state).toBe('progressing');
  });

  it('is said to be so without memory as well', () => {
    expect([...new Set(looks.map(({ fresh }) => fresh))]).toEqual([
      'progressing',
      'ready',
    ]);
  });

  it('waits for AWS, where that is read', () => {
    const awsAt = slowAws('w01-watch-stream');
    const started = replay('w01-watch-stream', awsAt);
    const last = started.at(-1)?.settled;
    const [soon] = look(later('w01-watch-stream', 60), last, awsAt);
    const [then] = look(later('w01-watch-stream', 130), soon.settled, awsAt);

    expect(statesOf(started)).toEqual(['progressing']);
    expect(soon.settled.report).toMatchObject({ state: 'progressing' });
    expect(then.settled.report).toMatchObject({ state: 'ready' });
  });
});

describe('an edge that is scaled', () => {
  it('stays ready or is progressing, and is ready at the end', () => {
    const looks = replay('w03-watch-scale-1-to-3');

    expect(statesOf(looks).sort()).toEqual(['progressing', 'ready']);
    expect(looks.at(-1)?.settled.report.state).toBe('ready');
  });

  it('does not call a Deployment that grows unavailable', () => {
    const looks = replay('w03-watch-scale-1-to-3');

    expect(looks.map(({ fresh }) => fresh)).not.toContain('broken');
    expect(looks.map(({ fresh }) => fresh)).not.toContain('degraded');
  });
});

describe('an edge that is deleted', () => {
  const looks = replay('w02-watch-delete');

  it('is being taken down from the moment its Gateway goes', () => {
    const gone = after(looks, 'DELETED Gateway').slice(1);

    expect(statesOf(gone)).toEqual(['progressing']);
  });

  it('says so between the end of the Gateway and that of the Service', () => {
    const [between] = after(looks, 'DELETED HTTPRoute');

    expect(between.settled.report).toMatchObject({
      state: 'progressing',
      summary: 'Gateway payments-edge is being taken down.',
      firstBroken: undefined,
    });
  });

  it('is no edge any more once its Service is gone', () => {
    const changes = looks.map(({ change }) => change);

    expect(changes.at(-1)).toMatch(/^MODIFIED Service envoy-payments-/);
  });

  it('is left behind when nothing happens for five minutes', () => {
    const stopped = loadStream('w02-watch-delete').moments.find(
      ({ change }) => change === 'DELETED BackendTrafficPolicy api-route',
    );
    const seen = looks.find(
      ({ change }) => change === 'DELETED BackendTrafficPolicy api-route',
    );
    const at = new Date((stopped?.at.getTime() ?? 0) + 400_000);
    const cluster = stopped?.cluster;
    const [found] = cluster
      ? look({ at, cluster, change: 'later' }, seen?.settled, withoutAws)
      : [];

    expect(found.settled.report).toMatchObject({
      state: 'broken',
      firstBroken: 'gateway',
      summary: expect.stringContaining('is gone, and the Service'),
    });
  });
});

import {
  edgesReachedBy,
  findEdges,
  RULES,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Measurement } from '../Measurement';
import { quantile } from '../quantile';
import { timeRuns } from '../timeRuns';
import { assessAll, assessOne, indexObjects } from './assessAll';
import { multiplyEdge, readRecordedEdge } from './recordedEdge';
import type { RecordedEdge } from './recordedEdge';

const MANY = 5_000;

/** A benchmark of broken input would be fast and worthless. */
const proveReady = (states: readonly string[], count: number) => {
  const ready = states.filter(state => state === 'ready').length;
  if (states.length !== count || ready !== count) {
    throw new Error(
      `Of ${states.length} edges ${ready} are ready, not ${count}: ` +
        `the benchmark would measure something else`,
    );
  }
};

const measureOne = (edge: RecordedEdge): readonly Measurement[] => {
  const index = indexObjects(edge);
  const [id] = findEdges(index);
  if (!id) {
    throw new Error('The recording holds no edge');
  }
  const look = { id, index, from: edge };
  proveReady([assessOne(look).state], 1);
  const { aws, objects } = edge;
  const size =
    objects.length +
    aws.loadBalancers.length +
    aws.listeners.length +
    aws.targetGroups.length;
  const times = timeRuns({ warmUp: 500, counted: 2_000 }, () => {
    assessOne(look);
  });
  const note = `${size} objects, ${RULES.length} rules`;
  return [
    {
      ...{ name: 'One edge, full assessment, median', note },
      ...{ value: quantile(times, 0.5), unit: 'ms', aim: 1 },
    },
    {
      ...{ name: 'One edge, full assessment, p95', note },
      ...{ value: quantile(times, 0.95), unit: 'ms' },
    },
  ];
};

const measureChange = (many: RecordedEdge): readonly Measurement[] => {
  const before = indexObjects(many);
  const [pod, ...others] = before.objects.pods;
  if (!pod) {
    throw new Error('The recording holds no pod');
  }
  const change = () => {
    const changed = { ...pod };
    const pods = [changed, ...others];
    const index = { ...before, objects: { ...before.objects, pods } };
    const reached = edgesReachedBy(index, 'pods', changed);
    reached.forEach(id => assessOne({ id, index, from: many }));
    return reached.length;
  };
  const times = timeRuns({ warmUp: 3, counted: 20 }, () => {
    change();
  });
  const name = `One pod of ${MANY} edges changes`;
  return [
    {
      name: `${name}: edges assessed again`,
      ...{ value: change(), unit: 'edges', aim: 1 },
    },
    {
      name: `${name}: its edges found and assessed, median`,
      ...{ value: quantile(times, 0.5), unit: 'ms' },
    },
  ];
};

/** What the pure core costs, without any input or output. @internal */
export const benchCore = (): readonly Measurement[] => {
  const edge = readRecordedEdge();
  const one = measureOne(edge);
  const many = multiplyEdge(edge, MANY);
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const reports = assessAll(many);
  const value = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  proveReady(
    reports.map(({ state }) => state),
    MANY,
  );
  return [
    ...one,
    {
      name: `${MANY} edges from raw objects to reports`,
      note: `${many.objects.length} Kubernetes objects, one thread`,
      ...{ value, unit: 's', aim: 10 },
    },
    {
      name: `${MANY} edges from raw objects to reports, processor time`,
      note: 'all threads with garbage collection',
      ...{ value: (user + system) / 1e6, unit: 's', aim: 10 },
    },
    ...measureChange(many),
  ];
};

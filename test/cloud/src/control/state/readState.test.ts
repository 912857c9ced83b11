import { startControlledCloud } from '../__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../__testUtils__/startControlledCloud';
import { createFaultBoard } from '../faults/FaultBoard';
import type { FaultBoard } from '../faults/FaultBoard';
import { hold } from '../steps';
import { readPulls } from './readPulls';
import { readState } from './readState';

describe('readState', () => {
  let world: ControlledCloud;
  let faults: FaultBoard;
  beforeEach(async () => {
    world = await startControlledCloud();
    faults = createFaultBoard(world.cloud);
  });
  afterEach(() => world.stop());

  it('shows what is held and what is broken', () => {
    hold(world.cloud, 'targets');
    faults.set('acm-denied', { on: true });
    const state = readState(world.cloud, faults);
    expect(state.steps.filter(({ held }) => held)).toEqual([
      {
        step: 'targets',
        held: true,
        sentence: 'New targets stay in their first health checks.',
      },
    ]);
    expect(state.faults.filter(({ on }) => on).map(({ id }) => id)).toEqual([
      'acm-denied',
    ]);
  });

  it('asks the Kubernetes API nothing', () => {
    world.kubernetes.clearRequests();
    readState(world.cloud, faults);
    expect(world.kubernetes.requests()).toEqual({});
  });

  it('carries what the page draws, and no function', () => {
    const state = readState(world.cloud, faults);
    expect(JSON.parse(JSON.stringify(state.faults[0]))).toEqual({
      id: 'targets-unhealthy',
      title: 'All targets unhealthy',
      sentence: expect.stringContaining('at risk'),
      lasting: true,
      aimed: true,
      on: false,
    });
    expect(state.edges).toHaveLength(10);
    expect(state.pulls).toEqual(readPulls(world.cloud));
  });
});

describe('readPulls', () => {
  let world: ControlledCloud;
  beforeEach(async () => {
    world = await startControlledCloud();
  });
  afterEach(() => world.stop());

  it('lists the newest first and says what became of each', async () => {
    const merged = await world.openPull('edge/a', { 'a.txt': 'a' }, 'A');
    const open = await world.openPull('edge/b', { 'b.txt': 'b' }, 'B');
    await world.cloud.git.mergePull(merged);
    expect(
      readPulls(world.cloud).map(({ number, state }) => [number, state]),
    ).toEqual([
      [open, 'open'],
      [merged, 'merged'],
    ]);
  });
});

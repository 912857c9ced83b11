import { startControlledCloud } from './__testUtils__/startControlledCloud';
import type { ControlledCloud } from './__testUtils__/startControlledCloud';
import { heldSteps, hold, release, STEPS, STEP_SENTENCES } from './steps';

describe('steps', () => {
  let world: ControlledCloud;
  beforeEach(async () => {
    world = await startControlledCloud();
  });
  afterEach(() => world.stop());

  it.each(STEPS)('hold and release %s without touching the others', step => {
    hold(world.cloud, step);
    hold(world.cloud, step);
    expect(heldSteps(world.cloud)).toEqual([step]);
    release(world.cloud, step);
    expect(heldSteps(world.cloud)).toEqual([]);
  });

  it('are released together when none is named', () => {
    STEPS.forEach(step => hold(world.cloud, step));
    expect(heldSteps(world.cloud)).toEqual([...STEPS]);
    release(world.cloud);
    expect(heldSteps(world.cloud)).toEqual([]);
  });

  it('are each told in a sentence', () => {
    expect(Object.keys(STEP_SENTENCES)).toEqual([...STEPS]);
    Object.values(STEP_SENTENCES).forEach(sentence =>
      expect(sentence).toMatch(/^[A-Z].*\.$/),
    );
  });

  it('keep what is pushed from being applied while sync is held', async () => {
    const { sync } = world;
    const { git } = world.cloud;
    await sync.idle();
    hold(world.cloud, 'sync');
    await git.push({
      owner: 'demo',
      name: 'orders',
      files: { 'k8s/bad.yaml': 'kind: [' },
    });
    await sync.idle();
    const before = sync.failures();
    release(world.cloud, 'sync');
    await sync.idle();
    expect(sync.failures()).not.toEqual(before);
  });
});

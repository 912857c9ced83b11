import { startControlledCloud } from '../__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../__testUtils__/startControlledCloud';
import { syncFailures } from './syncFailures';

describe('syncFailures', () => {
  let world: ControlledCloud;
  beforeEach(async () => {
    world = await startControlledCloud();
    world.cloud.git.reset();
  });
  afterEach(() => world.stop());

  const failuresWith = async (path: string) => {
    const { git, clusters } = world.cloud;
    await git.createRepository({
      owner: 'demo',
      name: 'orders',
      files: { [path]: 'kind: [' },
    });
    await Promise.all(Object.values(clusters).map(({ sync }) => sync.idle()));
    return Object.keys(syncFailures(world.cloud));
  };

  it.each([
    ['edge/production/orders-edge/bad.yaml', ['demo-eu: demo/orders']],
    ['edge/production-us/orders-edge/bad.yaml', ['demo-us: demo/orders']],
    ['k8s/bad.yaml', ['demo-eu: demo/orders', 'demo-us: demo/orders']],
  ])('tell of %s in %j', async (path, failures) => {
    expect(await failuresWith(path)).toEqual(failures);
  });
});

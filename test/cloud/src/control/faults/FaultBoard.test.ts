import { ControlError } from '../ControlError';
import { startControlledCloud } from '../__testUtils__/startControlledCloud';
import type { ControlledCloud } from '../__testUtils__/startControlledCloud';
import { createFaultBoard, FAULTS } from './FaultBoard';
import type { FaultBoard } from './FaultBoard';

describe('FaultBoard', () => {
  let world: ControlledCloud;
  let board: FaultBoard;
  beforeEach(async () => {
    world = await startControlledCloud();
    board = createFaultBoard(world.cloud);
  });
  afterEach(() => world.stop());

  const on = () =>
    board
      .list()
      .filter(fault => fault.on)
      .map(fault => fault.id);
  const lasting = FAULTS.filter(fault => fault.lasting).map(({ id }) => id);

  it('has an id, a title and a sentence of its own for each switch', () => {
    for (const key of ['id', 'title', 'sentence'] as const) {
      expect(new Set(FAULTS.map(fault => fault[key])).size).toBe(FAULTS.length);
    }
  });

  it.each(lasting)('switches %s on and off, twice without harm', id => {
    board.set(id, { on: true });
    board.set(id, { on: true });
    expect(on()).toEqual([id]);
    board.set(id, { on: false });
    board.set(id, { on: false });
    expect(on()).toEqual([]);
  });

  it('has every switch on at once, and none after it was cleared', () => {
    lasting.forEach(id => board.set(id, { on: true }));
    expect(on()).toEqual(lasting);
    board.clear();
    expect(on()).toEqual([]);
    const { kubernetes } = world;
    const { aws } = world.cloud;
    expect(kubernetes.faults.weather).toBe('fine');
    expect(kubernetes.faults.refusedKinds()).toEqual([]);
    expect(aws.account.switches.denied.size).toBe(0);
    expect(aws.account.switches.throttled.size).toBe(0);
  });

  it('aims anew when the edge changes', () => {
    board.set('targets-none', { on: true, edge: 'pay-edge' });
    board.set('targets-none', { on: true, edge: 'shop-edge' });
    expect(board.get('targets-none').edge).toBe('shop-edge');
    const { switches } = world.cloud.aws.account;
    const fault = (stack: string) =>
      switches.targetFaultOf(new Map([['service.k8s.aws/stack', stack]]));
    expect(fault('x/envoy-a-shop-edge-0a1b2c3d')).toBeDefined();
    expect(fault('x/envoy-a-pay-edge-0a1b2c3d')).toBeUndefined();
  });

  it('leaves the faults of the demo world alone when it is cleared', () => {
    const { switches } = world.cloud.aws.account;
    switches.setTargetFault(
      'seed:media-edge',
      { key: 'a', value: /b/ },
      { kind: 'noTargets' },
    );
    board.clear();
    expect(switches.targetFaultOf(new Map([['a', 'b']]))).toBeDefined();
  });

  it('refuses what it does not know', () => {
    expect(() => board.get('volcano')).toThrow(ControlError);
    expect(() => board.set('volcano', { on: true })).toThrow('targets-none');
    expect(() => board.set('watch-cut', { on: true, edge: 'a' })).toThrow(
      "Fault 'watch-cut' takes no edge",
    );
  });
});

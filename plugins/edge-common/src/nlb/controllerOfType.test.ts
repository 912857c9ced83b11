import { controllerOfType } from './controllerOfType';

describe('controllerOfType', () => {
  it.each([
    ['external', 'ip', 'lbc'],
    ['external', 'instance', 'lbc'],
    ['external', undefined, undefined],
    ['external', 'alb', undefined],
    ['nlb-ip', undefined, 'lbc'],
    ['nlb-ip', 'instance', 'lbc'],
    ['nlb', undefined, 'in-tree'],
    ['nlb', 'ip', 'in-tree'],
    ['classic', 'ip', undefined],
    [undefined, 'ip', undefined],
    [undefined, undefined, undefined],
  ])('takes type %s with target type %s for %s', (type, targetType, name) => {
    expect(controllerOfType({ type, targetType })?.name).toBe(name);
  });
});

import {
  findLoadBalancerController,
  LOAD_BALANCER_CONTROLLERS,
} from './loadBalancerControllers';

describe('findLoadBalancerController', () => {
  it.each([
    ['service.k8s.aws/resources', undefined, 'lbc'],
    ['service.eks.amazonaws.com/resources', undefined, 'eks-auto'],
    ['service.kubernetes.io/load-balancer-cleanup', undefined, 'in-tree'],
    [undefined, 'service.k8s.aws/nlb', 'lbc'],
    [undefined, 'eks.amazonaws.com/nlb', 'eks-auto'],
    [
      'service.kubernetes.io/load-balancer-cleanup',
      'service.k8s.aws/nlb',
      'in-tree',
    ],
    [undefined, undefined, undefined],
    ['example.com/other', 'example.com/nlb', undefined],
  ])(
    'finds by finalizer %s and class %s the controller %s',
    (finalizer, loadBalancerClass, name) => {
      expect(
        findLoadBalancerController({
          loadBalancerClass,
          finalizers: finalizer === undefined ? [] : [finalizer],
        })?.name,
      ).toBe(name);
    },
  );

  it('holds for each name a row of that name with marks of its own', () => {
    const rows = Object.entries(LOAD_BALANCER_CONTROLLERS);
    expect(rows.every(([name, row]) => row.name === name)).toBe(true);
    expect(new Set(rows.map(([, { finalizer }]) => finalizer)).size).toBe(
      rows.length,
    );
  });
});

import { parseRecord, type RecordInput } from './parseRecord';

const input: RecordInput = {
  entity: 'component:default/orders',
  environment: 'production',
  edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
  pullRequestUrl: 'https://github.com/demo/orders/pull/1',
  repositoryUrl: 'https://github.com/demo/orders',
  targetBranchName: 'main',
  targetPath: 'edge/production/orders-edge',
  requestHash: '0123456789abcdef',
  manifestHash: 'fedcba9876543210',
};

describe('parseRecord', () => {
  it('gathers the target', () => {
    expect(parseRecord(input)).toEqual({
      entityRef: 'component:default/orders',
      environment: 'production',
      edge: input.edge,
      pullRequestUrl: input.pullRequestUrl,
      target: {
        repository: 'https://github.com/demo/orders',
        branch: 'main',
        path: 'edge/production/orders-edge',
      },
      requestHash: '0123456789abcdef',
      manifestHash: 'fedcba9876543210',
    });
  });

  it.each<[string, Partial<RecordInput>]>([
    ['entity', { entity: '' }],
    ['environment', { environment: '' }],
    ['pullRequestUrl', { pullRequestUrl: '/demo/orders/pull/1' }],
    ['repositoryUrl', { repositoryUrl: 'github.com' }],
    ['targetBranchName', { targetBranchName: '' }],
    ['targetPath', { targetPath: '' }],
    ['requestHash', { requestHash: '0123' }],
    ['manifestHash', { manifestHash: '0123456789ABCDEF' }],
  ])('names %s when it is wrong', (field, change) => {
    expect(() => parseRecord({ ...input, ...change })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(new RegExp(`^${field} is wrong: `)),
      }),
    );
  });
});

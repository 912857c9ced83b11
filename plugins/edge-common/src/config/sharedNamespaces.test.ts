import { parseEdgeConfig } from './parseEdgeConfig';

const CLUSTER = { name: 'demo-eu', inCluster: true };
const ENVIRONMENT = {
  name: 'production',
  cluster: 'demo-eu',
  gatewayClass: 'envoy',
};

const parse = (edge: Record<string, unknown>) =>
  parseEdgeConfig({ clusters: [CLUSTER], ...edge });

describe('environments that share a namespace', () => {
  const share = (
    first: Record<string, unknown>,
    second: Record<string, unknown>,
  ) =>
    parse({
      environments: [
        { ...ENVIRONMENT, name: 'blue', ...first },
        { ...ENVIRONMENT, name: 'green', ...second },
      ],
    });

  it.each([
    [{}, {}],
    [{ namespace: 'shop' }, { namespace: 'shop' }],
    [{ namespace: 'shop', nameSuffix: '-blue' }, { namespace: 'shop' }],
    [{ nameSuffix: '-blue' }, { nameSuffix: '-blue' }],
    [{ nameSuffix: '-blue' }, { nameSuffix: '-dark-blue' }],
  ])('are refused as %j and %j', (first, second) => {
    expect(() => share(first, second)).toThrow(
      /edge\.environments\[1\]\.nameSuffix is .*; allowed: an ending that differs from the one of blue/,
    );
  });

  it.each([
    [{ namespace: 'shop' }, { namespace: 'pay' }],
    [{ namespace: 'shop' }, {}],
    [{ nameSuffix: '-blue' }, { nameSuffix: '-green' }],
  ])('are taken as %j and %j', (first, second) => {
    expect(() => share(first, second)).not.toThrow();
  });

  it('are taken in different clusters', () => {
    expect(() =>
      parse({
        clusters: [CLUSTER, { name: 'demo-us', inCluster: true }],
        environments: [
          ENVIRONMENT,
          { ...ENVIRONMENT, name: 'us', cluster: 'demo-us' },
        ],
      }),
    ).not.toThrow();
  });
});

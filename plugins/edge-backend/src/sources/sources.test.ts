import { ConfigReader } from '@backstage/config';
import {
  KUBERNETES_KINDS,
  type PartState,
} from '@tls-edge/backstage-plugin-edge-common';

import { accountCredentials } from './accountCredentials';
import { kindsOf } from './connectCluster';
import { sourceStatus } from './sourceStatus';

const read: PartState = { state: 'read' };
const failed = (
  reason: 'forbidden' | 'starting' | 'unreachable',
): PartState => ({
  state: 'failed',
  gap: { source: 'x', part: 'y', reason, message: 'z', since: '' },
});

describe('sourceStatus', () => {
  const stateOf = (...states: PartState[]) =>
    sourceStatus({
      ...{ id: 'x', kind: 'aws', name: 'x', edges: 0 },
      parts: Object.fromEntries(states.entries()),
      counts: { calls: 3, throttled: 1 },
    }).state;

  it.each([
    ['live', [read, read]],
    ['live', [read, { state: 'notConfigured' } as const]],
    ['partial', [read, failed('forbidden')]],
    ['failed', [failed('unreachable'), failed('forbidden')]],
    ['failed', [failed('unreachable'), { state: 'notConfigured' } as const]],
    ['starting', [read, failed('starting')]],
  ])('is %s with %j', (expected, states) => {
    expect(stateOf(...states)).toBe(expected);
  });
});

describe('kindsOf', () => {
  const LBC = 'elbv2.k8s.aws/v1beta1';
  const AUTO = 'eks.amazonaws.com/v1';
  const bindings = (
    loadBalancerController: 'lbc' | 'eks-auto' | 'in-tree' | undefined,
  ) =>
    kindsOf({ loadBalancerController }).filter(
      ({ part }) => part === 'targetgroupbindings',
    );

  it.each([
    ['lbc', LBC],
    ['eks-auto', AUTO],
  ] as const)('reads the bindings of %s from %s, as said', (name, from) => {
    expect(bindings(name)).toMatchObject([
      { kind: 'TargetGroupBinding', namespaced: true },
    ]);
    const [{ group, version, isLookedUp }] = bindings(name);
    expect([`${group}/${version}`, isLookedUp]).toEqual([from, undefined]);
  });

  it.each([undefined, 'in-tree'] as const)(
    'looks up which bindings there are where the configuration says %s',
    name => {
      expect(
        bindings(name).map(({ group, version, isLookedUp }) => [
          `${group}/${version}`,
          isLookedUp,
        ]),
      ).toEqual([
        [LBC, true],
        [AUTO, true],
      ]);
    },
  );

  it('changes no other kind', () => {
    const others = kindsOf({ loadBalancerController: undefined }).filter(
      ({ part }) => part !== 'targetgroupbindings',
    );
    expect(others).toEqual(
      KUBERNETES_KINDS.filter(({ part }) => part !== 'targetgroupbindings'),
    );
  });
});

describe('accountCredentials', () => {
  const ask = async (aws: object | undefined, accountId?: string) => {
    const asked: unknown[] = [];
    const provider = accountCredentials(accountId, {
      rootConfig: new ConfigReader(aws ? { aws } : {}),
      credentials: {
        getCredentialProvider: async options => {
          asked.push(options);
          return {
            sdkCredentialProvider: async () => ({
              accessKeyId: 'a',
              secretAccessKey: 'b',
            }),
          };
        },
      },
    });
    await expect(provider()).resolves.toMatchObject({ accessKeyId: 'a' });
    return asked;
  };

  it.each([
    ['the default chain where nothing is configured', undefined, undefined],
    [
      'the main account for one that is not listed',
      { accounts: [{ accountId: '2' }] },
      undefined,
    ],
    [
      'the account’s own where it is listed',
      { accounts: [{ accountId: '1' }] },
      { accountId: '1' },
    ],
    [
      'the common role where there is one',
      { accountDefaults: { roleName: 'r' } },
      { accountId: '1' },
    ],
  ])('takes %s', async (_, aws, expected) => {
    await expect(ask(aws, '1')).resolves.toEqual([expected]);
  });

  it('takes the main account where no account is asked for', async () => {
    await expect(ask({ accountDefaults: { roleName: 'r' } })).resolves.toEqual([
      undefined,
    ]);
  });
});

import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import {
  aLoadBalancer,
  LOAD_BALANCER_ARN,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { seedEdge } from './__fixtures__/seedEdge';
import { PAY_PATH, usePortal } from './__fixtures__/usePortal';

const OLD_ARN = `${LOAD_BALANCER_ARN}-old`;

describe('what the platform’s configuration adds to the look at an edge', () => {
  const portal = usePortal();

  const idsOf = ({ findings, skipped, passed = [] }: EdgeReport) => ({
    found: findings.map(({ ruleId }) => ruleId),
    skipped: skipped.map(({ ruleId }) => ruleId),
    passed,
  });
  const eventually = async (
    check: (ids: ReturnType<typeof idsOf>, report: EdgeReport) => void,
  ) =>
    portal.eventually<EdgeReport>(PAY_PATH, report =>
      check(idsOf(report), report),
    );

  it.each([
    ['a floor', { floors: { sslPolicy: '1.3' } }],
    ['the policies that may be asked for', { allowed: { sslPolicy: ['1.3'] } }],
    [
      'a value that holds whatever is asked',
      { locked: { sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' } },
    ],
  ])('holds the listener in AWS against %s', async (_, policy) => {
    seedEdge(portal.kubernetes());
    await portal.start({ edge: { policy } });
    const { findings, state } = await eventually(({ found }) =>
      expect(found).toContain('A11'),
    );

    expect(findings.find(({ ruleId }) => ruleId === 'A11')).toMatchObject({
      impact: 'risk',
      message: expect.stringContaining('TLS 1.3 that the platform demands'),
      observed: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    });
    expect(state).toBe('ready');
  });

  it('asks nothing of a listener where the platform does not', async () => {
    seedEdge(portal.kubernetes());
    await portal.start();
    await eventually(({ passed }) => expect(passed).toContain('A11'));
  });

  it('finds a load balancer that was left behind, where the account is listed', async () => {
    seedEdge(portal.kubernetes());
    portal.aws().change(({ loadBalancers }) => ({
      loadBalancers: [
        ...loadBalancers,
        aLoadBalancer({
          ...{ arn: OLD_ARN, name: 'k8s-old', tags: loadBalancers[0].tags },
          dnsName: 'k8s-old.elb.amazonaws.com',
        }),
      ],
    }));
    await portal.start({
      edge: {
        aws: { endpoint: portal.aws().url, budget: 1, inventory: true },
        freshness: { hot: 5, reassess: 5 },
      },
    });
    const { findings } = await eventually(({ found }) =>
      expect(found).toContain('A03'),
    );

    expect(findings.find(({ ruleId }) => ruleId === 'A03')).toMatchObject({
      object: { group: 'aws', kind: 'LoadBalancer', name: OLD_ARN },
      message: expect.stringContaining('k8s-old was left behind'),
    });
  });

  it('says why it cannot tell where the account is not listed', async () => {
    seedEdge(portal.kubernetes());
    await portal.start();
    await eventually((_, { skipped }) =>
      expect(skipped).toEqual(
        expect.arrayContaining(
          ['A03', 'A31'].map(ruleId => ({
            ...{ ruleId, reason: 'the whole account is not listed' },
          })),
        ),
      ),
    );
  });
});

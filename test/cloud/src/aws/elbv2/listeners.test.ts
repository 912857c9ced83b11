import {
  AddListenerCertificatesCommand,
  CreateListenerCommand,
  DeleteListenerCommand,
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeSSLPoliciesCommand,
  ModifyListenerCommand,
  RemoveListenerCertificatesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { buildNlb, createGroup, createNlb } from '../__testUtils__/buildNlb';
import {
  certificate,
  CERTIFICATE_ARN,
  startAws,
} from '../__testUtils__/startAws';
import type { StartedAws } from '../__testUtils__/startAws';

const OTHER_ARN = CERTIFICATE_ARN.replace(/1$/, '2');

describe('listeners', () => {
  let aws: StartedAws;
  beforeEach(async () => {
    aws = await startAws();
    aws.region.certificates.set(OTHER_ARN, certificate({ arn: OTHER_ARN }));
  });
  afterEach(() => aws.stop());

  const describeOne = async (arn: string) => {
    const answer = await aws.elb.send(
      new DescribeListenersCommand({ ListenerArns: [arn] }),
    );
    return answer.Listeners?.[0];
  };
  const certificatesOf = async (arn: string) => {
    const answer = await aws.elb.send(
      new DescribeListenerCertificatesCommand({ ListenerArn: arn }),
    );
    return answer.Certificates;
  };

  it('are described as they were asked for', async () => {
    const { loadBalancer, group, listener } = await buildNlb(aws);
    expect(listener).toMatch(
      /:listener\/net\/pay\/[0-9a-f]{16}\/[0-9a-f]{16}$/,
    );
    const expected = {
      ListenerArn: listener,
      LoadBalancerArn: loadBalancer,
      Port: 443,
      Protocol: 'TLS',
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      AlpnPolicy: ['HTTP2Preferred'],
      Certificates: [{ CertificateArn: CERTIFICATE_ARN }],
      DefaultActions: [
        {
          Type: 'forward',
          Order: 1,
          TargetGroupArn: group,
          ForwardConfig: {
            TargetGroups: [{ TargetGroupArn: group, Weight: 1 }],
            TargetGroupStickinessConfig: { Enabled: false },
          },
        },
      ],
    };
    expect(await describeOne(listener)).toEqual(expected);
    const ofLoadBalancer = await aws.elb.send(
      new DescribeListenersCommand({ LoadBalancerArn: loadBalancer }),
    );
    expect(ofLoadBalancer.Listeners).toEqual([expected]);
  });

  describe('being created', () => {
    const create = async (change: Record<string, unknown>) => {
      const loadBalancer = await createNlb(aws);
      const group = await createGroup(aws);
      return aws.elb.send(
        new CreateListenerCommand({
          LoadBalancerArn: loadBalancer,
          Port: 443,
          Protocol: 'TLS',
          Certificates: [{ CertificateArn: CERTIFICATE_ARN }],
          DefaultActions: [{ Type: 'forward', TargetGroupArn: group }],
          ...change,
        }),
      );
    };

    it('use the weak default policy where none is named', async () => {
      const { Listeners } = await create({});
      expect(Listeners?.[0].SslPolicy).toBe('ELBSecurityPolicy-2016-08');
    });

    it.each([
      [
        'a certificate ACM does not have',
        { Certificates: [{ CertificateArn: 'arn:aws:acm:none' }] },
        'CertificateNotFoundException',
      ],
      ['no certificate', { Certificates: [] }, 'ValidationError'],
      [
        'an unknown policy',
        { SslPolicy: 'TLS-9' },
        'SSLPolicyNotFoundException',
      ],
      ['a certificate on TCP', { Protocol: 'TCP' }, 'ValidationError'],
      [
        'ALPN on TCP',
        { Protocol: 'TCP', Certificates: [], AlpnPolicy: ['HTTP2Only'] },
        'ALPNPolicyNotSupportedException',
      ],
      ['an invented ALPN policy', { AlpnPolicy: ['HTTP9'] }, 'ValidationError'],
      ['port 0', { Port: 0 }, 'ValidationError'],
      ['no target group', { DefaultActions: [] }, 'ValidationError'],
      [
        'a target group that does not exist',
        { DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn:none' }] },
        'TargetGroupNotFoundException',
      ],
      [
        'a load balancer that does not exist',
        { LoadBalancerArn: 'arn:none' },
        'LoadBalancerNotFoundException',
      ],
    ])('refuse %s', async (_, change, name) => {
      await expect(create(change)).rejects.toMatchObject({ name });
      expect(aws.region.listeners.size).toBe(0);
    });

    it('refuse a certificate that waits for validation', async () => {
      aws.region.certificates.set(
        CERTIFICATE_ARN,
        certificate({ status: 'PENDING_VALIDATION' }),
      );
      await expect(create({})).rejects.toMatchObject({
        name: 'UnsupportedCertificate',
      });
    });

    it('refuse a port that is taken', async () => {
      const { loadBalancer, group } = await buildNlb(aws);
      await expect(
        aws.elb.send(
          new CreateListenerCommand({
            LoadBalancerArn: loadBalancer,
            Port: 443,
            Protocol: 'TCP',
            DefaultActions: [{ Type: 'forward', TargetGroupArn: group }],
          }),
        ),
      ).rejects.toMatchObject({ name: 'DuplicateListenerException' });
    });
  });

  describe('being modified', () => {
    it('keep what is not named', async () => {
      const { listener } = await buildNlb(aws);
      await aws.elb.send(
        new ModifyListenerCommand({
          ListenerArn: listener,
          Certificates: [{ CertificateArn: OTHER_ARN }],
        }),
      );
      expect(await describeOne(listener)).toMatchObject({
        Protocol: 'TLS',
        AlpnPolicy: ['HTTP2Preferred'],
        Certificates: [{ CertificateArn: OTHER_ARN }],
      });
    });

    it('drop what only TLS has when they become TCP', async () => {
      const { listener } = await buildNlb(aws);
      await aws.elb.send(
        new ModifyListenerCommand({ ListenerArn: listener, Protocol: 'TCP' }),
      );
      const changed = await describeOne(listener);
      expect(changed?.Protocol).toBe('TCP');
      expect(changed?.SslPolicy).toBeUndefined();
      expect(changed?.Certificates).toBeUndefined();
    });

    it('forward by weight', async () => {
      const { listener, group } = await buildNlb(aws);
      const second = await createGroup(aws, 'pay-2');
      await aws.elb.send(
        new ModifyListenerCommand({
          ListenerArn: listener,
          DefaultActions: [
            {
              Type: 'forward',
              ForwardConfig: {
                TargetGroups: [
                  { TargetGroupArn: group, Weight: 9 },
                  { TargetGroupArn: second },
                ],
              },
            },
          ],
        }),
      );
      expect(
        (await describeOne(listener))?.DefaultActions?.[0].ForwardConfig
          ?.TargetGroups,
      ).toEqual([
        { TargetGroupArn: group, Weight: 9 },
        { TargetGroupArn: second, Weight: 1 },
      ]);
    });

    it('refuse a certificate ACM does not have and stay as they are', async () => {
      const { listener } = await buildNlb(aws);
      await expect(
        aws.elb.send(
          new ModifyListenerCommand({
            ListenerArn: listener,
            Certificates: [{ CertificateArn: 'arn:aws:acm:none' }],
          }),
        ),
      ).rejects.toMatchObject({ name: 'CertificateNotFoundException' });
      expect((await describeOne(listener))?.Certificates).toEqual([
        { CertificateArn: CERTIFICATE_ARN },
      ]);
    });
  });

  it('add and remove certificates chosen by server name', async () => {
    const { listener } = await buildNlb(aws);
    const named = {
      ListenerArn: listener,
      Certificates: [{ CertificateArn: OTHER_ARN }],
    };
    await aws.elb.send(new AddListenerCertificatesCommand(named));
    await aws.elb.send(new AddListenerCertificatesCommand(named));
    expect(await certificatesOf(listener)).toEqual([
      { CertificateArn: CERTIFICATE_ARN, IsDefault: true },
      { CertificateArn: OTHER_ARN, IsDefault: false },
    ]);
    await aws.elb.send(new RemoveListenerCertificatesCommand(named));
    expect(await certificatesOf(listener)).toEqual([
      { CertificateArn: CERTIFICATE_ARN, IsDefault: true },
    ]);
  });

  it('are gone once deleted', async () => {
    const { listener } = await buildNlb(aws);
    const remove = () =>
      aws.elb.send(new DeleteListenerCommand({ ListenerArn: listener }));
    await remove();
    await expect(remove()).rejects.toMatchObject({
      name: 'ListenerNotFoundException',
    });
  });

  it('are not described without a load balancer or ARNs', async () => {
    await expect(
      aws.elb.send(new DescribeListenersCommand({})),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });
});

describe('SSL policies', () => {
  let aws: StartedAws;
  beforeEach(async () => {
    aws = await startAws();
  });
  afterEach(() => aws.stop());

  const policies = async (input: {
    Names?: string[];
    LoadBalancerType?: 'network';
  }) => {
    const answer = await aws.elb.send(new DescribeSSLPoliciesCommand(input));
    return answer.SslPolicies ?? [];
  };

  it.each([
    ['ELBSecurityPolicy-2016-08', ['TLSv1', 'TLSv1.1', 'TLSv1.2']],
    ['ELBSecurityPolicy-FS-1-1-2019-08', ['TLSv1.1', 'TLSv1.2']],
    ['ELBSecurityPolicy-TLS-1-2-Ext-2018-06', ['TLSv1.2']],
    ['ELBSecurityPolicy-TLS13-1-2-2021-06', ['TLSv1.2', 'TLSv1.3']],
    ['ELBSecurityPolicy-TLS13-1-3-2021-06', ['TLSv1.3']],
  ])('%s speaks %j', async (name, versions) => {
    expect((await policies({ Names: [name] }))[0].SslProtocols).toEqual(
      versions,
    );
  });

  it('are listed for network load balancers', async () => {
    const all = await policies({ LoadBalancerType: 'network' });
    expect(all.length).toBeGreaterThan(25);
  });

  it('are not invented', async () => {
    await expect(policies({ Names: ['TLS-9'] })).rejects.toMatchObject({
      name: 'SSLPolicyNotFoundException',
    });
  });
});

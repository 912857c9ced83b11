import { DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  DescribeAccountLimitsCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { createAwsServer } from './createAwsServer';
import { createNlb } from './__testUtils__/buildNlb';
import { CERTIFICATE_ARN, startAws } from './__testUtils__/startAws';
import type { StartedAws } from './__testUtils__/startAws';

describe('createAwsServer', () => {
  let aws: StartedAws;
  beforeEach(async () => {
    aws = await startAws();
  });
  afterEach(() => aws.stop());

  const list = (client = aws.elb) =>
    client.send(new DescribeLoadBalancersCommand({}));
  const certificate = () =>
    aws.acm.send(
      new DescribeCertificateCommand({ CertificateArn: CERTIFICATE_ARN }),
    );

  it('says whose account it is', async () => {
    const answer = await fetch(aws.server.url, {
      method: 'POST',
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=A/20261123/eu-west-1/sts/aws4_request',
      },
    });
    expect(await answer.text()).toContain(
      '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/portal</Arn><UserId>AIDAPORTAL</UserId><Account>123456789012</Account></GetCallerIdentityResult>',
    );
  });

  it('tells regions apart by the signature', async () => {
    await createNlb(aws);
    const elsewhere = new ElasticLoadBalancingV2Client(
      aws.connection('us-east-1'),
    );
    expect((await list(elsewhere)).LoadBalancers).toEqual([]);
    expect((await list()).LoadBalancers).toHaveLength(1);
  });

  it('refuses a region that is not enabled', async () => {
    const client = new ElasticLoadBalancingV2Client(
      aws.connection('ap-east-1'),
    );
    await expect(list(client)).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
  });

  it('refuses a call it does not know by name', async () => {
    await expect(
      aws.elb.send(new DescribeAccountLimitsCommand({})),
    ).rejects.toThrow("Could not find operation 'DescribeAccountLimits'");
  });

  it.each([
    [undefined, 403, 'MissingAuthenticationToken'],
    [
      'AWS4-HMAC-SHA256 Credential=A/20260101/eu-west-1/sqs/aws4_request, x',
      400,
      'UnknownService',
    ],
  ])(
    'answers authorization %s with %d %s',
    async (authorization, status, code) => {
      const response = await fetch(aws.server.url, {
        method: 'POST',
        headers: authorization ? { authorization } : {},
      });
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(`<Code>${code}</Code>`);
    },
  );

  it('denies one service and leaves the other alone', async () => {
    aws.switches.denied.add('elasticloadbalancing');
    await expect(list()).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        'not authorized to perform: elasticloadbalancing:DescribeLoadBalancers',
      ),
      $metadata: { httpStatusCode: 403 },
    });
    expect((await certificate()).Certificate).toBeDefined();
  });

  it('denies certificates in the words of ACM', async () => {
    aws.switches.denied.add('acm');
    await expect(certificate()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    expect((await list()).LoadBalancers).toEqual([]);
  });

  it.each([
    ['elasticloadbalancing', 'Throttling'],
    ['acm', 'ThrottlingException'],
  ] as const)('throttles %s by %s', async (service, name) => {
    aws.switches.throttled.add(service);
    const call = service === 'acm' ? certificate() : list();
    await expect(call).rejects.toMatchObject({
      name,
      message: 'Rate exceeded',
    });
  });

  it('spares the keys of the controllers', async () => {
    aws.switches.denied.add('elasticloadbalancing');
    aws.switches.throttled.add('elasticloadbalancing');
    aws.switches.spared.add('AKIACONTROLLER');
    const controller = new ElasticLoadBalancingV2Client(
      aws.connection('eu-west-1', 'AKIACONTROLLER'),
    );
    expect((await list(controller)).LoadBalancers).toEqual([]);
  });

  it('counts reads of one region over all who sign, when told to', async () => {
    aws.switches.metered = true;
    aws.switches.spared.add('AKIACONTROLLER');
    const connect = (region: string) =>
      new ElasticLoadBalancingV2Client(
        aws.connection(region, 'AKIACONTROLLER'),
      );
    const controller = connect('eu-west-1');
    for (let call = 0; call < 20; call += 1) {
      await list();
      await list(controller);
    }
    const throttled = { name: 'Throttling', message: 'Rate exceeded' };
    await expect(list()).rejects.toMatchObject(throttled);
    await expect(list(controller)).rejects.toMatchObject(throttled);
    expect((await list(connect('us-east-1'))).LoadBalancers).toEqual([]);
    expect((await certificate()).Certificate).toBeDefined();
    aws.advance(1);
    expect((await list()).LoadBalancers).toEqual([]);
  });

  it('cuts connections while dead, and heals', async () => {
    aws.switches.dead = true;
    await expect(list()).rejects.toThrow('socket hang up');
    aws.switches.reset();
    expect((await list()).LoadBalancers).toEqual([]);
  });

  it('lets go of everything on reset', () => {
    const { switches } = aws;
    switches.denied.add('acm');
    switches.throttled.add('acm');
    switches.metered = true;
    switches.gates.targets.hold();
    switches.setTargetFault(
      'x',
      { key: 'a', value: /./ },
      { kind: 'noTargets' },
    );
    switches.reset();
    expect([...switches.denied, ...switches.throttled]).toEqual([]);
    expect(switches.gates.targets.held).toBe(false);
    expect(switches.metered).toBe(false);
    expect(switches.targetFaultOf(new Map([['a', 'b']]))).toBeUndefined();
  });

  it('forgets every resource when it is cleared', async () => {
    await createNlb(aws);
    aws.server.account.clear();
    expect((await list()).LoadBalancers).toEqual([]);
    await expect(certificate()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('does not start on a taken port', async () => {
    const port = Number(new URL(aws.server.url).port);
    await expect(
      createAwsServer({ port, accountId: '1', regions: [] }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

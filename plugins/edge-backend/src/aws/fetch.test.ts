import {
  aCertificate,
  aLoadBalancer,
  aLoadBalancerListener,
  aTargetGroup,
  CERTIFICATE_ARN,
  LOAD_BALANCER_ARN,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { awsClientsOf } from '../__fixtures__/awsClientsOf';
import { startAwsServer, type AwsServer } from '../__fixtures__/awsServer';
import { readAwsFailure } from './AwsFailure';
import type { AwsClients } from './createAwsClients';
import {
  fetchLoadBalancerAttributes,
  fetchTargetGroupAttributes,
} from './fetchAttributes';
import { fetchCertificates } from './fetchCertificates';
import { fetchListeners } from './fetchListeners';
import {
  fetchLoadBalancers,
  fetchLoadBalancersByHostname,
} from './fetchLoadBalancers';
import { fetchTags } from './fetchTags';
import { fetchTargetGroups } from './fetchTargetGroups';
import { fetchTargetHealth } from './fetchTargetHealth';

describe('the questions to AWS', () => {
  let server: AwsServer;
  let clients: AwsClients;

  beforeEach(async () => {
    server = await startAwsServer();
    clients = awsClientsOf(server.url);
  });
  afterEach(async () => {
    clients.destroy();
    await server.stop();
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aLoadBalancer({
        arn: `${LOAD_BALANCER_ARN}-${index}`,
        dnsName: `lb-${index}.elb.eu-west-1.amazonaws.com`,
      }),
    );

  it('reads a load balancer into our own words', async () => {
    const found = await fetchLoadBalancers(clients.elbv2, [LOAD_BALANCER_ARN]);
    const { attributes, tags, ...plain } = aLoadBalancer();
    expect(found.get(LOAD_BALANCER_ARN)).toEqual({
      ...plain,
      createdAt: new Date(plain.createdAt!).toISOString(),
    });
  });

  it.each([
    ['addresses of AWS’s own choice', undefined, undefined],
    ['private addresses that were chosen', ['10.0.1.5'], undefined],
    ['Elastic IPs', ['203.0.113.7'], ['eipalloc-1']],
  ])('reads %s', async (_, addresses, allocationIds) => {
    const zone = { name: 'eu-west-1a', subnetId: 'subnet-1' };
    const zones = [{ ...zone, addresses, allocationIds }];
    server.change(() => ({ loadBalancers: [aLoadBalancer({ zones })] }));
    const found = await fetchLoadBalancers(clients.elbv2, [LOAD_BALANCER_ARN]);
    expect(found.get(LOAD_BALANCER_ARN)?.zones).toEqual(zones);
  });

  it('asks for load balancers in batches of twenty', async () => {
    server.change(() => ({ loadBalancers: many(45) }));
    const arns = many(45).map(({ arn }) => arn);
    const found = await fetchLoadBalancers(clients.elbv2, arns);
    expect([...found.values()].filter(Boolean)).toHaveLength(45);
    expect(server.calls).toEqual(Array(3).fill('DescribeLoadBalancers'));
  });

  it('finds the others when one of a batch does not exist', async () => {
    const arns = [...many(3).map(({ arn }) => arn), LOAD_BALANCER_ARN];
    const found = await fetchLoadBalancers(clients.elbv2, arns);
    expect([...found].map(([, value]) => value?.arn)).toEqual([
      undefined,
      undefined,
      undefined,
      LOAD_BALANCER_ARN,
    ]);
  });

  it('pages through an account to find a host name, and no further', async () => {
    server.change(() => ({ loadBalancers: many(9) }));
    const found = await fetchLoadBalancersByHostname(clients.elbv2, [
      'LB-3.elb.eu-west-1.amazonaws.com',
    ]);
    expect([...found.values()][0]?.arn).toBe(`${LOAD_BALANCER_ARN}-3`);
    expect(server.calls).toHaveLength(2);
  });

  it('says that no load balancer has a host name', async () => {
    const found = await fetchLoadBalancersByHostname(clients.elbv2, ['gone']);
    expect([...found]).toEqual([['gone', undefined]]);
  });

  it('asks nothing when nothing is wanted', async () => {
    await fetchLoadBalancersByHostname(clients.elbv2, []);
    await fetchTargetGroups(clients.elbv2, []);
    expect(server.calls).toEqual([]);
  });

  it('folds the further certificates into a TLS listener, default first', async () => {
    const extra = ['arn:extra-1', 'arn:extra-2', 'arn:extra-3'];
    const https = aLoadBalancerListener(443);
    server.change(({ listeners }) => ({
      listeners: [
        ...listeners.filter(({ port }) => port !== 443),
        { ...https, certificateArns: [...https.certificateArns, ...extra] },
        aLoadBalancerListener(8443),
      ],
    }));
    const found = await fetchListeners(clients.elbv2, [LOAD_BALANCER_ARN]);
    const listeners = found.get(LOAD_BALANCER_ARN)!;
    expect(listeners.map(({ port }) => port)).toEqual([80, 443, 8443]);
    expect(listeners[1]).toMatchObject({
      protocol: https.protocol,
      sslPolicy: https.sslPolicy,
      alpnPolicy: https.alpnPolicy,
      certificateArns: [...https.certificateArns, ...extra],
      targetGroupArns: https.targetGroupArns,
    });
  });

  it('reads target groups with the load balancers they are attached to', async () => {
    const arn = targetGroupArn(443);
    const found = await fetchTargetGroups(clients.elbv2, [arn, 'arn:gone']);
    const { attributes, targets, ...plain } = aTargetGroup(443);
    expect(found.get(arn)).toEqual(plain);
    expect(found.get('arn:gone')).toBeUndefined();
    expect(found.has('arn:gone')).toBe(true);
  });

  it.each([
    ['HTTP', { timeoutSeconds: 6, successCodes: '200-299' }],
    ['TCP', { timeoutSeconds: 10, successCodes: undefined }],
  ])(
    'reads how long a %s check waits and what it takes for success',
    async (protocol, check) => {
      const healthCheck = {
        ...aTargetGroup(443).healthCheck,
        protocol,
        ...check,
      };
      server.change(() => ({
        targetGroups: [aTargetGroup(443, { healthCheck })],
      }));
      const arn = targetGroupArn(443);
      const found = await fetchTargetGroups(clients.elbv2, [arn]);
      expect(found.get(arn)?.healthCheck).toEqual(healthCheck);
    },
  );

  it('reads target health sorted by address', async () => {
    const target = aTargetGroup(443).targets[0];
    server.change(({ targetGroups }) => ({
      targetGroups: targetGroups.map(group => ({
        ...group,
        targets: [
          {
            ...target,
            id: '10.0.9.9',
            state: 'unhealthy',
            reason: 'Target.FailedHealthChecks',
          },
          {
            ...target,
            id: '10.0.1.1',
            state: 'initial',
            reason: 'Elb.RegistrationInProgress',
          },
        ],
      })),
    }));
    const found = await fetchTargetHealth(clients.elbv2, [targetGroupArn(443)]);
    expect(found.get(targetGroupArn(443))).toMatchObject([
      {
        id: '10.0.1.1',
        state: 'initial',
        reason: 'Elb.RegistrationInProgress',
      },
      {
        id: '10.0.9.9',
        state: 'unhealthy',
        reason: 'Target.FailedHealthChecks',
      },
    ]);
  });

  it('reads attributes and tags', async () => {
    server.change(state => ({
      loadBalancers: state.loadBalancers.map(one => ({
        ...one,
        attributes: { 'load_balancing.cross_zone.enabled': 'true' },
        tags: { 'elbv2.k8s.aws/cluster': 'demo-eu' },
      })),
      targetGroups: state.targetGroups.map(one => ({
        ...one,
        attributes: { 'proxy_protocol_v2.enabled': 'false' },
      })),
    }));
    const { elbv2 } = clients;
    const ofBalancer = await fetchLoadBalancerAttributes(elbv2, [
      LOAD_BALANCER_ARN,
    ]);
    const ofGroup = await fetchTargetGroupAttributes(elbv2, [
      targetGroupArn(80),
    ]);
    const tags = await fetchTags(elbv2, [LOAD_BALANCER_ARN]);
    expect([
      ...ofBalancer.values(),
      ...ofGroup.values(),
      ...tags.values(),
    ]).toEqual([
      { 'load_balancing.cross_zone.enabled': 'true' },
      { 'proxy_protocol_v2.enabled': 'false' },
      { 'elbv2.k8s.aws/cluster': 'demo-eu' },
    ]);
  });

  it('reads certificates and names those ACM does not know', async () => {
    const found = await fetchCertificates(clients.acm, [
      CERTIFICATE_ARN,
      'arn:gone',
    ]);
    const expected = aCertificate();
    expect(found.get(CERTIFICATE_ARN)).toMatchObject({
      arn: CERTIFICATE_ARN,
      domains: expected.domains,
      status: expected.status,
      type: expected.type,
    });
    expect(Date.parse(found.get(CERTIFICATE_ARN)!.notAfter!)).toBe(
      Date.parse(expected.notAfter!),
    );
    expect(found.get('arn:gone')).toBeUndefined();
  });

  it.each([
    ['denied', 'forbidden'],
    ['throttled', 'throttled'],
    ['down', 'unreachable'],
    ['hang', 'timeout'],
  ] as const)(
    'reads an AWS that is %s as %s, for both services',
    async (fault, reason) => {
      server.fault('elbv2', fault);
      server.fault('acm', fault);
      const failures = await Promise.all([
        fetchTags(clients.elbv2, [LOAD_BALANCER_ARN]).catch(readAwsFailure),
        fetchCertificates(clients.acm, [CERTIFICATE_ARN]).catch(readAwsFailure),
      ]);
      expect(failures).toEqual([reason, reason]);
    },
  );

  it('reads a closed port as unreachable', async () => {
    const gone = awsClientsOf('http://127.0.0.1:1');
    await expect(
      fetchTags(gone.elbv2, [LOAD_BALANCER_ARN]).catch(readAwsFailure),
    ).resolves.toBe('unreachable');
  });
});

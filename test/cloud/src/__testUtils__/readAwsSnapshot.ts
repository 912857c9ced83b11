import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type {
  LoadBalancer,
  TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';

import { DEMO_CLUSTERS } from '../seed/demoClusters';
import { DEMO_WORLD } from '../seed/demoWorld';
import { readNetwork } from './readNetwork';

const toRecord = (
  pairs: readonly { readonly Key?: string; readonly Value?: string }[] = [],
): Record<string, string> =>
  Object.fromEntries(pairs.map(({ Key = '', Value = '' }) => [Key, Value]));

const read = { state: 'read' } as const;

/** Reads the whole region through the SDK, as the product's collector does; refusals are thrown. */
export async function readAwsSnapshot(
  endpoint: string,
  options: {
    readonly region: string;
    readonly certificates: Readonly<Record<string, string>>;
  } = DEMO_CLUSTERS['demo-eu'],
): Promise<AwsSnapshot> {
  const { region, certificates } = options;
  const connection = {
    endpoint,
    region,
    credentials: { accessKeyId: 'portal', secretAccessKey: 'secret' },
    maxAttempts: 1,
  };
  const elb = new ElasticLoadBalancingV2Client(connection);
  const acm = new ACMClient(connection);

  const loadBalancer = async (found: LoadBalancer) => {
    const arn = found.LoadBalancerArn ?? '';
    const { Attributes } = await elb.send(
      new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }),
    );
    const { TagDescriptions } = await elb.send(
      new DescribeTagsCommand({ ResourceArns: [arn] }),
    );
    return {
      arn,
      name: found.LoadBalancerName ?? '',
      dnsName: found.DNSName ?? '',
      scheme: found.Scheme ?? 'internal',
      state: found.State?.Code ?? 'failed',
      ipAddressType: found.IpAddressType ?? '',
      zones: (found.AvailabilityZones ?? []).map(zone => ({
        name: zone.ZoneName ?? '',
        subnetId: zone.SubnetId ?? '',
      })),
      securityGroups: found.SecurityGroups ?? [],
      createdAt: found.CreatedTime?.toISOString(),
      attributes: toRecord(Attributes),
      tags: toRecord(TagDescriptions?.[0].Tags),
    };
  };

  const listenersOf = async (arn: string) => {
    const { Listeners = [] } = await elb.send(
      new DescribeListenersCommand({ LoadBalancerArn: arn }),
    );
    return Listeners.map(found => ({
      arn: found.ListenerArn ?? '',
      loadBalancerArn: arn,
      port: found.Port ?? 0,
      protocol: found.Protocol ?? '',
      sslPolicy: found.SslPolicy,
      alpnPolicy: found.AlpnPolicy?.[0],
      certificateArns: (found.Certificates ?? []).map(
        item => item.CertificateArn ?? '',
      ),
      targetGroupArns: (
        found.DefaultActions?.[0].ForwardConfig?.TargetGroups ?? []
      ).map(group => group.TargetGroupArn ?? ''),
    }));
  };

  const targetGroup = async (found: TargetGroup) => {
    const input = { TargetGroupArn: found.TargetGroupArn };
    const { Attributes } = await elb.send(
      new DescribeTargetGroupAttributesCommand(input),
    );
    const { TargetHealthDescriptions = [] } = await elb.send(
      new DescribeTargetHealthCommand(input),
    );
    return {
      arn: found.TargetGroupArn ?? '',
      name: found.TargetGroupName ?? '',
      loadBalancerArns: found.LoadBalancerArns ?? [],
      protocol: found.Protocol ?? '',
      port: found.Port,
      targetType: found.TargetType ?? '',
      healthCheck: {
        protocol: found.HealthCheckProtocol ?? '',
        port: found.HealthCheckPort ?? '',
        path: found.HealthCheckPath,
        intervalSeconds: found.HealthCheckIntervalSeconds ?? 0,
        timeoutSeconds: found.HealthCheckTimeoutSeconds,
        successCodes: found.Matcher?.HttpCode,
        healthyThreshold: found.HealthyThresholdCount ?? 0,
        unhealthyThreshold: found.UnhealthyThresholdCount ?? 0,
      },
      attributes: toRecord(Attributes),
      targets: TargetHealthDescriptions.map(({ Target, TargetHealth }) => ({
        id: Target?.Id ?? '',
        port: Target?.Port ?? 0,
        zone: Target?.AvailabilityZone,
        state: TargetHealth?.State ?? 'unavailable',
        reason: TargetHealth?.Reason,
        description: TargetHealth?.Description,
      })),
    };
  };

  const certificate = async (arn: string) => {
    const { Certificate } = await acm.send(
      new DescribeCertificateCommand({ CertificateArn: arn }),
    );
    return {
      arn,
      domains: Certificate?.SubjectAlternativeNames ?? [],
      status: Certificate?.Status ?? '',
      type: Certificate?.Type ?? '',
      keyAlgorithm: Certificate?.KeyAlgorithm,
      notBefore: Certificate?.NotBefore?.toISOString(),
      notAfter: Certificate?.NotAfter?.toISOString(),
      renewalEligibility: Certificate?.RenewalEligibility,
      validationRecords: [],
    };
  };

  const { LoadBalancers = [] } = await elb.send(
    new DescribeLoadBalancersCommand({}),
  );
  const { TargetGroups = [] } = await elb.send(
    new DescribeTargetGroupsCommand({}),
  );
  const loadBalancers = await Promise.all(LoadBalancers.map(loadBalancer));
  const listeners = await Promise.all(
    loadBalancers.map(({ arn }) => listenersOf(arn)),
  );
  return {
    accountId: DEMO_WORLD.accountId,
    region,
    parts: { elbv2: read, acm: read, ec2: read },
    ec2: await readNetwork(connection),
    loadBalancers,
    listeners: listeners.flat(),
    targetGroups: await Promise.all(TargetGroups.map(targetGroup)),
    certificates: await Promise.all(
      Object.values(certificates).map(certificate),
    ),
    missingCertificates: [],
  };
}

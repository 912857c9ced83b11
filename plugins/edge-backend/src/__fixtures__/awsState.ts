import {
  aCertificate,
  aLoadBalancer,
  aLoadBalancerListener,
  aNetwork,
  aTargetGroup,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type {
  Certificate,
  Ec2Facts,
  LoadBalancer,
  LoadBalancerListener,
  TargetGroup,
} from '@tls-edge/backstage-plugin-edge-common';

/** What the test server's account holds, in the product's own words. */
export interface AwsState {
  loadBalancers: LoadBalancer[];
  listeners: LoadBalancerListener[];
  targetGroups: TargetGroup[];
  certificates: Certificate[];
  ec2: Ec2Facts;
}

/** The account behind the builders' edge `pay-edge`. */
export const anAwsState = (): AwsState => ({
  loadBalancers: [aLoadBalancer()],
  listeners: [aLoadBalancerListener(80), aLoadBalancerListener(443)],
  targetGroups: [aTargetGroup(80), aTargetGroup(443)],
  certificates: [aCertificate()],
  ec2: aNetwork(),
});

const pairs = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([Key, Value]) => ({ Key, Value }));

export const rawLoadBalancer = (one: LoadBalancer) => ({
  LoadBalancerArn: one.arn,
  LoadBalancerName: one.name,
  DNSName: one.dnsName,
  Scheme: one.scheme,
  Type: 'network',
  State: { Code: one.state, Reason: one.stateReason },
  IpAddressType: one.ipAddressType,
  AvailabilityZones: one.zones.map(zone => ({
    ZoneName: zone.name,
    SubnetId: zone.subnetId,
    LoadBalancerAddresses: zone.addresses?.map((address, index) => ({
      [address.startsWith('10.') ? 'PrivateIPv4Address' : 'IpAddress']: address,
      AllocationId: zone.allocationIds?.[index],
    })),
  })),
  SecurityGroups: one.securityGroups,
  CanonicalHostedZoneId: one.canonicalHostedZoneId,
  CreatedTime: one.createdAt,
});

export const rawListener = (one: LoadBalancerListener) => ({
  ListenerArn: one.arn,
  LoadBalancerArn: one.loadBalancerArn,
  Port: one.port,
  Protocol: one.protocol,
  SslPolicy: one.sslPolicy,
  AlpnPolicy: one.alpnPolicy ? [one.alpnPolicy] : [],
  Certificates: one.certificateArns
    .slice(0, 1)
    .map(CertificateArn => ({ CertificateArn })),
  DefaultActions: one.targetGroupArns.map(TargetGroupArn => ({
    Type: 'forward',
    TargetGroupArn,
  })),
});

export const rawTargetGroup = (one: TargetGroup) => ({
  TargetGroupArn: one.arn,
  TargetGroupName: one.name,
  Protocol: one.protocol,
  Port: one.port,
  TargetType: one.targetType,
  LoadBalancerArns: one.loadBalancerArns,
  HealthCheckProtocol: one.healthCheck.protocol,
  HealthCheckPort: one.healthCheck.port,
  HealthCheckPath: one.healthCheck.path,
  HealthCheckIntervalSeconds: one.healthCheck.intervalSeconds,
  HealthCheckTimeoutSeconds: one.healthCheck.timeoutSeconds,
  Matcher: one.healthCheck.successCodes && {
    HttpCode: one.healthCheck.successCodes,
  },
  HealthyThresholdCount: one.healthCheck.healthyThreshold,
  UnhealthyThresholdCount: one.healthCheck.unhealthyThreshold,
});

export const rawHealth = (one: TargetGroup) =>
  one.targets.map(target => ({
    Target: {
      Id: target.id,
      Port: target.port,
      AvailabilityZone: target.zone,
    },
    TargetHealth: {
      State: target.state,
      Reason: target.reason,
      Description: target.description,
    },
  }));

export const rawAttributes = (one: LoadBalancer | TargetGroup | undefined) => ({
  Attributes: pairs(one?.attributes ?? {}),
});

export const rawTags = (one: LoadBalancer) => ({
  ResourceArn: one.arn,
  Tags: pairs(one.tags),
});

const seconds = (time: string | undefined) =>
  time === undefined ? undefined : Date.parse(time) / 1_000;

export const rawCertificate = (one: Certificate) => ({
  CertificateArn: one.arn,
  DomainName: one.domains[0],
  SubjectAlternativeNames: one.domains,
  Status: one.status,
  Type: one.type,
  KeyAlgorithm: one.keyAlgorithm,
  NotBefore: seconds(one.notBefore),
  NotAfter: seconds(one.notAfter),
  RenewalEligibility: one.renewalEligibility,
  RenewalSummary: one.renewalStatus
    ? { RenewalStatus: one.renewalStatus }
    : undefined,
  FailureReason: one.failureReason,
  DomainValidationOptions: one.validationRecords.map(record => ({
    ResourceRecord: {
      Name: record.name,
      Type: record.type,
      Value: record.value,
    },
  })),
});

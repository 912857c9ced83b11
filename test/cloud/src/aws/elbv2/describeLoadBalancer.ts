import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2';

import type { AwsRegion } from '../AwsRegion';
import { createdTime, loadBalancerState } from './loadBalancerState';
import type { LoadBalancerRecord } from './records';

const HOSTED_ZONE_ID = 'Z2IFOLAFXWLO4F';

/** One member of `LoadBalancers` in the words of the API. @public */
export function describeLoadBalancer(
  record: LoadBalancerRecord,
  region: AwsRegion,
): LoadBalancer {
  return {
    LoadBalancerArn: record.arn,
    DNSName: record.dnsName,
    CanonicalHostedZoneId: HOSTED_ZONE_ID,
    CreatedTime: createdTime(record, region),
    LoadBalancerName: record.name,
    Scheme: record.scheme,
    VpcId: region.vpcId,
    State: { Code: loadBalancerState(record, region) },
    Type: 'network',
    AvailabilityZones: record.zones.map(({ name, subnetId }) => ({
      ZoneName: name,
      SubnetId: subnetId,
    })),
    SecurityGroups: [...record.securityGroups],
    IpAddressType: record.ipAddressType === 'dualstack' ? 'dualstack' : 'ipv4',
  };
}

import { z } from 'zod/v3';

import type { AwsRegion } from '../../AwsRegion';
import { AwsError } from '../../wire/AwsError';
import { elbArn, randomId } from '../arns';
import { LOAD_BALANCER_ATTRIBUTES } from '../attributes';
import { defineAction } from '../defineAction';
import { describeLoadBalancer } from '../describeLoadBalancer';
import { keyValues, list, toRecord } from '../parameters';
import type { LoadBalancerRecord } from '../records';

const NAME = /^(?!internal-)(?!-)[A-Za-z0-9-]{1,32}(?<!-)$/;

const input = z.object({
  Name: z
    .string()
    .regex(
      NAME,
      'A load balancer name has at most 32 letters, digits and hyphens',
    ),
  Type: z.literal('network', {
    message: 'This endpoint keeps network load balancers only',
  }),
  Scheme: z.enum(['internal', 'internet-facing']).default('internet-facing'),
  IpAddressType: z.enum(['ipv4', 'dualstack']).default('ipv4'),
  Subnets: list(z.string()),
  SubnetMappings: list(z.object({ SubnetId: z.string() })),
  SecurityGroups: list(z.string()),
  Tags: keyValues,
});

function zonesOf(
  region: AwsRegion,
  ids: readonly string[],
): LoadBalancerRecord['zones'] {
  if (ids.length === 0) {
    throw new AwsError(
      'ValidationError',
      'At least one subnet must be specified',
    );
  }
  return ids.map(id => {
    const subnet = region.subnets.find(candidate => candidate.id === id);
    if (!subnet) {
      throw new AwsError(
        'SubnetNotFound',
        `The subnet ID '${id}' does not exist`,
      );
    }
    return { name: subnet.zone, subnetId: subnet.id };
  });
}

function createRecord(
  region: AwsRegion,
  wanted: z.output<typeof input>,
): LoadBalancerRecord {
  const id = randomId();
  const subnets =
    wanted.Subnets ?? wanted.SubnetMappings?.map(mapping => mapping.SubnetId);
  return {
    arn: elbArn(region, `loadbalancer/net/${wanted.Name}/${id}`),
    name: wanted.Name,
    dnsName: `${wanted.Name}-${id}.elb.${region.name}.amazonaws.com`,
    scheme: wanted.Scheme,
    ipAddressType: wanted.IpAddressType,
    zones: zonesOf(region, subnets ?? []),
    securityGroups: wanted.SecurityGroups ?? [],
    createdAt: new Date(region.clock.now()),
    createdTick: region.clock.ticks(),
    attributes: LOAD_BALANCER_ATTRIBUTES,
  };
}

/** Gives the load balancer that is there when one of that name and scheme exists, as the API does. @public */
export const createLoadBalancer = defineAction(input, (wanted, region) => {
  const twin = [...region.loadBalancers.values()].find(
    ({ name }) => name === wanted.Name,
  );
  if (twin && twin.scheme !== wanted.Scheme) {
    throw new AwsError(
      'DuplicateLoadBalancerName',
      `A load balancer with the same name '${wanted.Name}' exists, but with different settings`,
    );
  }
  const record = twin ?? createRecord(region, wanted);
  if (!twin) {
    region.loadBalancers.set(record.arn, record);
    region.tags.set(record.arn, new Map(Object.entries(toRecord(wanted.Tags))));
  }
  return { LoadBalancers: [describeLoadBalancer(record, region)] };
});

import { z } from 'zod/v3';

import type { AwsRegion } from '../../AwsRegion';
import { AwsError } from '../../wire/AwsError';
import { defineAction } from '../defineAction';
import { describeTargetGroup } from '../describeTargetGroup';
import { findLoadBalancer, findTargetGroup, loadBalancersOf } from '../find';
import { paginate } from '../paginate';
import { list, paging } from '../parameters';
import type { TargetGroupRecord } from '../records';

const input = z.object({
  LoadBalancerArn: z.string().optional(),
  TargetGroupArns: list(z.string()),
  Names: list(z.string()),
  ...paging,
});

function findByName(region: AwsRegion, name: string): TargetGroupRecord {
  const named = [...region.targetGroups.values()].find(
    group => group.name === name,
  );
  if (!named) {
    throw new AwsError(
      'TargetGroupNotFound',
      'One or more target groups not found',
    );
  }
  return named;
}

function select(
  region: AwsRegion,
  wanted: z.output<typeof input>,
): readonly TargetGroupRecord[] {
  const { LoadBalancerArn, TargetGroupArns, Names } = wanted;
  if (TargetGroupArns?.length) {
    return TargetGroupArns.map(arn => findTargetGroup(region, arn));
  }
  if (Names?.length) {
    return Names.map(name => findByName(region, name));
  }
  const all = [...region.targetGroups.values()];
  if (!LoadBalancerArn) {
    return all;
  }
  findLoadBalancer(region, LoadBalancerArn);
  return all.filter(({ arn }) =>
    loadBalancersOf(region, arn).some(owner => owner.arn === LoadBalancerArn),
  );
}

/** Target groups by ARN, by name, by load balancer, or all of them. @public */
export const describeTargetGroups = defineAction(input, (wanted, region) => {
  const { page, NextMarker } = paginate(select(region, wanted), wanted);
  return {
    TargetGroups: page.map(group => describeTargetGroup(group, region)),
    NextMarker,
  };
});

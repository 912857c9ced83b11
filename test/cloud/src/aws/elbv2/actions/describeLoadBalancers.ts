import { z } from 'zod/v3';

import { AwsError } from '../../wire/AwsError';
import type { AwsRegion } from '../../AwsRegion';
import { defineAction } from '../defineAction';
import { describeLoadBalancer } from '../describeLoadBalancer';
import { findLoadBalancer } from '../find';
import { paginate } from '../paginate';
import { list, paging } from '../parameters';

const MOST_NAMED = 20;

function findByName(region: AwsRegion, name: string) {
  const named = [...region.loadBalancers.values()].find(
    loadBalancer => loadBalancer.name === name,
  );
  if (!named) {
    throw new AwsError(
      'LoadBalancerNotFound',
      `Load balancers '[${name}]' not found`,
    );
  }
  return named;
}

/** Load balancers by ARN or name, or all; their state follows the clock. @public */
export const describeLoadBalancers = defineAction(
  z.object({
    LoadBalancerArns: list(z.string(), MOST_NAMED),
    Names: list(z.string(), MOST_NAMED),
    ...paging,
  }),
  (input, region) => {
    const named = [
      ...(input.LoadBalancerArns ?? []).map(arn =>
        findLoadBalancer(region, arn),
      ),
      ...(input.Names ?? []).map(name => findByName(region, name)),
    ];
    const all = named.length > 0 ? named : [...region.loadBalancers.values()];
    const { page, NextMarker } = paginate(all, input);
    return {
      LoadBalancers: page.map(record => describeLoadBalancer(record, region)),
      NextMarker,
    };
  },
);

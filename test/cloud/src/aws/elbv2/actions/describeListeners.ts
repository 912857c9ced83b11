import { z } from 'zod/v3';

import { AwsError } from '../../wire/AwsError';
import { defineAction } from '../defineAction';
import { describeListener } from '../describeListener';
import { findListener, findLoadBalancer } from '../find';
import { paginate } from '../paginate';
import { list, paging } from '../parameters';

/** Listeners by ARN, or all of one load balancer in order of creation. @public */
export const describeListeners = defineAction(
  z.object({
    LoadBalancerArn: z.string().optional(),
    ListenerArns: list(z.string()),
    ...paging,
  }),
  (input, region) => {
    const { LoadBalancerArn, ListenerArns } = input;
    if (!LoadBalancerArn && !ListenerArns?.length) {
      throw new AwsError(
        'ValidationError',
        'You must specify either listener ARNs or a load balancer ARN',
      );
    }
    if (LoadBalancerArn) {
      findLoadBalancer(region, LoadBalancerArn);
    }
    const listeners = ListenerArns?.length
      ? ListenerArns.map(arn => findListener(region, arn))
      : [...region.listeners.values()].filter(
          listener => listener.loadBalancerArn === LoadBalancerArn,
        );
    const { page, NextMarker } = paginate(listeners, input);
    return { Listeners: page.map(describeListener), NextMarker };
  },
);

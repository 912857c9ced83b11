import { z } from 'zod/v3';

import { defineAction } from '../defineAction';
import { paginate } from '../paginate';
import { list, paging } from '../parameters';
import { findSslPolicies, SSL_POLICIES } from '../sslPolicies';

/** Predefined policies by name, or those a load balancer type may use. @public */
export const describeSslPolicies = defineAction(
  z.object({
    Names: list(z.string()),
    LoadBalancerType: z.string().optional(),
    ...paging,
  }),
  (input, _region) => {
    const named = input.Names?.length
      ? findSslPolicies(input.Names)
      : SSL_POLICIES;
    const { LoadBalancerType: type } = input;
    const suitable = named.filter(
      policy => !type || policy.SupportedLoadBalancerTypes.includes(type),
    );
    const { page, NextMarker } = paginate(suitable, input);
    return { SslPolicies: page, NextMarker };
  },
);

import {
  CIDR,
  oneOf,
  PREFIX_LIST,
  SECURITY_GROUP,
  TRUE_FALSE,
} from '../grammar';
import type { NlbOptionTable } from '../NlbOption';
import { boolean, list, text } from '../valueFormat';

/** Who reaches the load balancer, and what it may reach. @internal */
export const accessOptions = {
  allowedCidrs: {
    option: 'allowedCidrs',
    annotation: 'sourceRanges',
    change: 'live',
    grammar: CIDR,
    format: list,
  },
  prefixLists: {
    option: 'prefixLists',
    annotation: 'prefixLists',
    change: 'live',
    grammar: PREFIX_LIST,
    format: list,
  },
  securityGroups: {
    option: 'securityGroups',
    annotation: 'securityGroups',
    live: 'loadBalancer.securityGroups',
    // Live between two sets of groups; an NLB made without groups can never get one.
    change: 'error',
    grammar: SECURITY_GROUP,
    format: list,
  },
  manageBackendRules: {
    option: 'manageBackendRules',
    annotation: 'manageBackendRules',
    change: 'live',
    grammar: TRUE_FALSE,
    format: boolean,
  },
  privateLinkInboundRules: {
    option: 'privateLinkInboundRules',
    annotation: 'privateLinkInboundRules',
    change: 'live',
    grammar: oneOf('on', 'off'),
    format: text,
  },
} satisfies Partial<NlbOptionTable>;

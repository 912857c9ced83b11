import {
  listSslPolicies,
  TLS_POLICIES,
} from '@tls-edge/backstage-plugin-edge-common';
import type { SslPolicyOptions } from '@tls-edge/backstage-plugin-edge-common/report';

import { optionList } from './optionList';
import type { OptionPlace } from './readOptionPlace';

/**
 * The TLS policies that a request may name in this environment, the default first.
 * @internal
 */
export const listTlsPolicies = ({
  context,
}: Pick<OptionPlace, 'context'>): SslPolicyOptions =>
  optionList({
    items: listSslPolicies(context, TLS_POLICIES),
    emptyBecause:
      'The policy allows no TLS policy that is known; the platform team looks at sslPolicy under edge.policy',
  });

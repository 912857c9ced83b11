import type { NlbOptionTable } from './NlbOption';
import type { NlbSettings } from './NlbSettings';
import { accessOptions } from './options/access';
import { healthCheckOptions } from './options/healthCheck';
import { loadBalancerAttributeOptions } from './options/loadBalancerAttributes';
import { placementOptions } from './options/placement';
import { targetGroupAttributeOptions } from './options/targetGroupAttributes';
import { tlsOptions } from './options/tls';

/**
 * The NLB options, one row each: request field, annotation, live AWS field, what a change does,
 * and grammar. The generator reads the table one way, the doctor the other way.
 * @public
 */
export const NLB_OPTIONS: NlbOptionTable = {
  ...placementOptions,
  ...accessOptions,
  ...tlsOptions,
  ...healthCheckOptions,
  ...loadBalancerAttributeOptions,
  ...targetGroupAttributeOptions,
};

const isOption = (name: string): name is keyof NlbSettings =>
  Object.hasOwn(NLB_OPTIONS, name);

/**
 * The table's row names in the order of the table.
 * @public
 */
export const NLB_OPTION_NAMES: readonly (keyof NlbSettings)[] =
  Object.keys(NLB_OPTIONS).filter(isOption);

import {
  BUCKET,
  BUCKET_PREFIX,
  oneOf,
  TRUE_FALSE,
  WHOLE_NUMBER,
} from '../grammar';
import type { NlbOption, NlbOptionTable } from '../NlbOption';
import { boolean, integer, text, type ValueFormat } from '../valueFormat';

/** Every attribute is sticky: taking it out of the annotation leaves AWS's value as it is. */
const attribute = <T>(
  row: Pick<NlbOption<T>, 'option' | 'grammar'> & { readonly key: string },
  format: ValueFormat<T>,
): NlbOption<T> => ({
  option: row.option,
  annotation: 'attributes',
  attribute: row.key,
  live: `loadBalancer.attributes['${row.key}']`,
  change: 'sticky',
  grammar: row.grammar,
  format,
});

/** Attributes of the load balancer itself (ELBv2 `LoadBalancerAttribute`). @internal */
export const loadBalancerAttributeOptions = {
  crossZone: attribute(
    {
      option: 'crossZone',
      key: 'load_balancing.cross_zone.enabled',
      grammar: TRUE_FALSE,
    },
    boolean,
  ),
  deletionProtection: attribute(
    {
      option: 'deletionProtection',
      key: 'deletion_protection.enabled',
      grammar: TRUE_FALSE,
    },
    boolean,
  ),
  accessLogs: attribute(
    {
      option: 'accessLogs.enabled',
      key: 'access_logs.s3.enabled',
      grammar: TRUE_FALSE,
    },
    boolean,
  ),
  accessLogBucket: attribute(
    {
      option: 'accessLogs.bucket',
      key: 'access_logs.s3.bucket',
      grammar: BUCKET,
    },
    text,
  ),
  accessLogPrefix: attribute(
    {
      option: 'accessLogs.prefix',
      key: 'access_logs.s3.prefix',
      grammar: BUCKET_PREFIX,
    },
    text,
  ),
  dnsClientRouting: attribute(
    {
      option: 'dnsClientRouting',
      key: 'dns_record.client_routing_policy',
      grammar: oneOf(
        'any_availability_zone',
        'partial_availability_zone_affinity',
        'availability_zone_affinity',
      ),
    },
    text,
  ),
  zonalShift: attribute(
    {
      option: 'zonalShift',
      key: 'zonal_shift.config.enabled',
      grammar: TRUE_FALSE,
    },
    boolean,
  ),
  minimumCapacityUnits: {
    option: 'minimumCapacityUnits',
    annotation: 'capacity',
    attribute: 'CapacityUnits',
    change: 'sticky',
    grammar: WHOLE_NUMBER,
    format: integer,
  },
} satisfies Partial<NlbOptionTable>;

import {
  NLB_OPTION_NAMES,
  NLB_OPTIONS,
  type NlbOption,
  type NlbSettings,
  type NlbValues,
} from '../edge';
import type { EdgeTopology } from '../topology';
import { askedSettings } from './askedSettings';
import { isSameSetting } from './isSameSetting';
import { liveValues } from './liveSetting';

/** A setting behind the listeners that AWS does not have as asked. @public */
export interface AttributeDifference {
  /** The row of the option table it belongs to. */
  readonly option: keyof NlbSettings;
  /** The attribute's key, or `health check path` and the like. */
  readonly setting: string;
  readonly observed: string;
  readonly expected: string;
}

/** A setting as an annotation spells it; `undefined` where nobody says it. @internal */
export const settingText = <K extends keyof NlbSettings>(
  settings: NlbSettings,
  name: K,
): string | undefined => {
  const option: NlbOption<NlbValues[K]> = NLB_OPTIONS[name];
  const value: NlbValues[K] | undefined = settings[name];
  return value === undefined ? undefined : option.format.write(value);
};

/** How sentences call a row that is no attribute with a key of its own. */
const NAMES: Partial<Record<keyof NlbSettings, string>> = {
  targetType: 'target type',
  ipAddressType: 'IP address type',
  eipAllocations: 'Elastic IPs',
  privateIpv4Addresses: 'private addresses',
  securityGroups: 'security groups',
  tags: 'tags',
  backendProtocol: 'target protocol',
  proxyProtocol: 'PROXY protocol',
  proxyProtocolPorts: 'ports with PROXY protocol',
  healthCheckProtocol: 'health check protocol',
  healthCheckPort: 'health check port',
  healthCheckPath: 'health check path',
  healthCheckInterval: 'health check interval',
  healthCheckTimeout: 'health check timeout',
  successCodes: 'success codes',
  healthyThreshold: 'healthy threshold',
  unhealthyThreshold: 'unhealthy threshold',
};

/** Rows with a name or an attribute's key; the others have rules of their own (`nlbDrift`). */
const ROWS: readonly (readonly [option: keyof NlbSettings, setting: string])[] =
  NLB_OPTION_NAMES.flatMap(option => {
    const { attribute, live } = NLB_OPTIONS[option];
    const setting = NAMES[option] ?? (live ? attribute : undefined);
    return setting === undefined ? [] : [[option, setting] as const];
  });

const keyOf = (tag: string): string => tag.split('=')[0];

/** Of tags only those that are asked for: the controller has its own. */
const shown = (
  option: keyof NlbSettings,
  live: string,
  asked: string,
): string => {
  if (option !== 'tags') {
    return live;
  }
  const keys = asked.split(',').map(keyOf);
  return (
    live
      .split(',')
      .filter(tag => keys.includes(keyOf(tag)))
      .join(',') || 'none'
  );
};

/**
 * Attributes, addresses and health checks that AWS does not have as the Service asks; each value
 * once. What AWS does not tell is no difference, and neither is what cannot be compared.
 * @public
 */
export const attributeDrift = (
  topology: EdgeTopology,
): AttributeDifference[] => {
  const { service } = topology;
  if (!service) {
    return [];
  }
  const asked = askedSettings(service);
  return ROWS.flatMap(([option, setting]) => {
    const expected = settingText(asked, option);
    if (expected === undefined) {
      return [];
    }
    return [...new Set(liveValues(topology, option))].flatMap(live =>
      live !== undefined &&
      isSameSetting({ option, service, onService: expected, live }) === false
        ? [
            {
              option,
              setting,
              observed: shown(option, live, expected),
              expected,
            },
          ]
        : [],
    );
  });
};

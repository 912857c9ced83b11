import { NLB_ANNOTATIONS, type NlbAnnotation } from '../../nlb';
import type { EdgeTopology } from '../../topology';
import { askedNlb, askedText } from '../facts/askedNlb';
import {
  AFTER_AWS_REFUSAL,
  AFTER_BUILD_REFUSAL,
  refusedSettings,
  type RefusedSetting,
} from '../facts/refusedSettings';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

/** ELBv2 `CreateTargetGroup`: least and most. */
const LIMITS = {
  healthCheckInterval: [5, 300],
  healthCheckTimeout: [2, 120],
  healthyThreshold: [2, 10],
  unhealthyThreshold: [2, 10],
} as const satisfies Partial<Record<NlbAnnotation, readonly [number, number]>>;

const SETTINGS = [
  'healthCheckInterval',
  'healthCheckTimeout',
  'healthyThreshold',
  'unhealthyThreshold',
] as const;

const isWithin = (text: string, least: number, most: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

const outside = (
  topology: EdgeTopology,
  setting: (typeof SETTINGS)[number],
): RefusedSetting[] => {
  const [least, most] = LIMITS[setting];
  const text = askedText(topology, setting);
  const name = NLB_ANNOTATIONS[setting];
  return text === undefined || isWithin(text, least, most)
    ? []
    : [
        {
          by: 'AWS',
          because: `${name} is "${text}" and has to be from ${least} to ${most}`,
          observed: `"${text}"`,
          expected: `${least} to ${most}`,
          remedy: `Set ${name} to a whole number from ${least} to ${most}.`,
        },
      ];
};

/** The controller's own defaults, seconds. */
const DEFAULT_SECONDS = 10;

const timeoutAboveInterval = (seen: Seen): RuleResult[] => {
  const {
    healthCheckTimeout: timeout = DEFAULT_SECONDS,
    healthCheckInterval: interval = DEFAULT_SECONDS,
  } = askedNlb(seen.topology);
  return timeout > interval
    ? refusedSettings(seen, 'healthCheckTimeout', [
        {
          by: 'AWS',
          because:
            'the timeout of the health check is longer than its interval',
          observed: `timeout ${timeout} s, interval ${interval} s`,
          expected: 'a timeout of at most the interval',
          remedy: `Set ${NLB_ANNOTATIONS.healthCheckTimeout} to at most ${interval}.`,
        },
      ])
    : [];
};

/** AWS's limits, which the controller does not know. @internal */
export const healthCheckLimits: DoctorRule = {
  id: 'M36',
  name: 'health-check-limits',
  title: 'A number of the health check is out of range',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: [...new Set([...AFTER_AWS_REFUSAL, ...AFTER_BUILD_REFUSAL])],
  docs: 'AWS takes an interval from 5 to 300 seconds, a timeout from 2 to 120 seconds that is no longer than the interval, and thresholds from 2 to 10. A value outside, or one that is no number, makes AWS or the controller refuse the whole load balancer: no address at first, no change in force later.',
  check: seen => [
    ...SETTINGS.flatMap(setting =>
      refusedSettings(seen, setting, outside(seen.topology, setting)),
    ),
    ...timeoutAboveInterval(seen),
  ],
};

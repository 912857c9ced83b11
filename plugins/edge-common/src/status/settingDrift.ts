import { NLB_OPTIONS, type NlbSettings } from '../edge';
import type { LoadBalancer, Service } from '../snapshot';
import { oncePer, type EdgeTopology } from '../topology';
import { askedNlb } from './askedNlb';
import { askedSettings } from './askedSettings';
import { attributeDrift, settingText } from './attributeDrift';
import { changeAnswer, type ChangeAnswer } from './changeAnswer';
import { elapsedSeconds, LIMIT_SECONDS, newestTime } from './elapsed';
import { nlbDrift } from './nlbDrift';
import { newestRefusal } from './standingRefusal';
import { stickyDrift } from './stickyDrift';

/**
 * Why AWS has another value. `applying`: the controller is at it. `refused`: it cannot put the
 * value in force. `unattended`: the Service was changed after the controller's last success, and
 * the controller has said nothing since. `edited`: it succeeded with the Service as it is, so
 * somebody changed AWS by another way. `unclear`: which of these two it is cannot be seen.
 * `ignored`: the controller looks at it only when it makes the load balancer. `sticky`: the
 * option was taken out of the annotations, and AWS keeps its last value.
 * @public
 */
export type DriftCause =
  | 'applying'
  | 'refused'
  | 'unattended'
  | 'edited'
  | 'unclear'
  | 'ignored'
  | 'sticky';

/**
 * How drift ends: within minutes, with the controller's next full sync (10 hours by default), or
 * only when somebody acts.
 * @public
 */
export const DRIFT_ENDS: Readonly<
  Record<DriftCause, 'soon' | 'nextSync' | 'never' | 'unknown'>
> = {
  applying: 'soon',
  edited: 'nextSync',
  unclear: 'unknown',
  refused: 'never',
  // A controller that is down puts nothing right, and one that runs would have done so by now.
  unattended: 'never',
  ignored: 'never',
  sticky: 'never',
};

/** One row of the option table whose value differs on its way to AWS, where AWS's value wins. @public */
export interface SettingDrift {
  readonly option: keyof NlbSettings;
  readonly hop: 'loadBalancer' | 'listener' | 'targets';
  /** The port of the listener, where the setting is one of a listener. */
  readonly port?: number;
  /** As sentences call it: `the SSL policy of listener 443`. */
  readonly setting: string;
  /** What the manifests ask; absent where they are silent. */
  readonly asked?: string;
  /** What the annotations of the Service come to; absent where they are silent. */
  readonly onService?: string;
  /** What AWS has. */
  readonly live: string;
  readonly cause: DriftCause;
  readonly impact: 'outage' | 'partial' | 'risk';
}

const isOfGroups = (option: keyof NlbSettings): boolean => {
  const { live = '' } = NLB_OPTIONS[option];
  return live.startsWith('targetGroup');
};

/** The controller acts within seconds of a change, and AWS is read every few minutes. */
const isApplying = (
  { events, loadBalancer, service }: EdgeTopology,
  now: Date,
): boolean => {
  const acted = newestTime([
    loadBalancer?.createdAt,
    service?.metadata.creationTimestamp,
    service?.changedAt,
    ...events
      .filter(({ regarding }) => regarding.kind === 'Service')
      .map(({ lastSeen }) => lastSeen),
  ]);
  return acted !== undefined && elapsedSeconds(acted, now) < LIMIT_SECONDS.aws;
};

const CAUSES = {
  answered: 'edited',
  unanswered: 'unattended',
  unclear: 'unclear',
} as const satisfies Record<ChangeAnswer, DriftCause>;

/** Why AWS has another value than the Service asks, where it would take the value. @internal */
export const driftCauseOf = (topology: EdgeTopology, now: Date): DriftCause => {
  if (newestRefusal(topology.events)) {
    return 'refused';
  }
  if (isApplying(topology, now)) {
    return 'applying';
  }
  return CAUSES[changeAnswer(topology)];
};

type Raw = Pick<
  SettingDrift,
  'option' | 'hop' | 'port' | 'setting' | 'live' | 'onService' | 'impact'
>;

const asAsked = (
  topology: EdgeTopology,
  service: Service,
  loadBalancer: LoadBalancer,
): Raw[] => [
  ...nlbDrift(service, loadBalancer, topology.listeners).map(
    ({ observed, expected, ...one }) => ({
      ...one,
      live: observed,
      onService: expected,
    }),
  ),
  ...attributeDrift(topology).map(
    ({ option, setting, observed, expected }): Raw => ({
      option,
      hop: isOfGroups(option) ? 'targets' : 'loadBalancer',
      setting,
      live: observed,
      onService: expected,
      // Tags name the owner and sort the bill; no request depends on them.
      impact: option === 'tags' ? 'risk' : 'partial',
    }),
  ),
];

const renamed = (service: Service, { name }: LoadBalancer): Raw[] => {
  const { loadBalancerName } = askedSettings(service);
  return loadBalancerName === undefined || loadBalancerName === name
    ? []
    : [
        {
          option: 'loadBalancerName',
          hop: 'loadBalancer',
          setting: 'the name',
          live: name,
          onService: loadBalancerName,
          impact: 'partial',
        },
      ];
};

interface Difference extends Raw {
  readonly asked?: string;
  /** Where time and refusals do not matter. */
  readonly standing?: DriftCause;
}

/** What differs, without the clock: many rules ask, and so does the drift view. */
const differences = oncePer((topology: EdgeTopology): readonly Difference[] => {
  const { service, loadBalancer } = topology;
  if (!service || !loadBalancer) {
    return [];
  }
  const wish = askedNlb(topology);
  const of =
    (standing?: DriftCause) =>
    (raw: Raw): Difference => ({
      ...raw,
      asked: settingText(wish, raw.option),
      standing,
    });
  return [
    ...asAsked(topology, service, loadBalancer).map(raw =>
      of(NLB_OPTIONS[raw.option].change === 'ignored' ? 'ignored' : undefined)(
        raw,
      ),
    ),
    ...renamed(service, loadBalancer).map(of('ignored')),
    ...stickyDrift(topology, askedSettings(service)).map(of('sticky')),
  ];
});

/**
 * Everything AWS has otherwise than the wish, row by row of the option table: what the manifests
 * ask, what reached the Service, what AWS has, and why. Empty without a load balancer.
 * @public
 */
export const settingDrift = (
  topology: EdgeTopology,
  now: Date,
): SettingDrift[] => {
  const found = differences(topology);
  if (found.length === 0) {
    return [];
  }
  const cause = driftCauseOf(topology, now);
  return found.map(({ standing = cause, ...one }) => ({
    ...one,
    cause: standing,
  }));
};

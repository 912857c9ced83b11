import type { NlbSettings } from '../../nlb';
import type { ObjectRef } from '../../identity';
import { awsRef, settingDrift, type SettingDrift } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from './hostnames';

/** What a rule on drift looks at and how it says what the difference means. @internal */
export interface DriftWatch {
  readonly options: readonly (keyof NlbSettings)[];
  /** Completes `The load balancer of <address> …` in one clause. */
  readonly effect: (drift: SettingDrift) => string;
}

const liveObject = (
  { loadBalancer, listeners, targetGroups }: EdgeTopology,
  { hop, port }: SettingDrift,
): ObjectRef => {
  const listener = listeners.find(one => one.port === port);
  if (hop === 'listener' && listener) {
    return awsRef('Listener', listener.arn);
  }
  return hop === 'targets' && targetGroups.length > 0
    ? awsRef('TargetGroup', targetGroups[0].arn)
    : awsRef('LoadBalancer', loadBalancer?.arn ?? '');
};

type Said = Pick<RuleResult, 'remedy' | 'severity' | 'impact'> & {
  readonly why: string;
};

/** What the controller refuses or is about to do is told by other rules. */
const explainDrift = (
  { cause, setting, impact, onService }: SettingDrift,
  topology: EdgeTopology,
): Said | undefined => {
  const service = topology.service?.metadata.name ?? '';
  switch (cause) {
    case 'refused':
    case 'unattended':
    case 'applying':
      return undefined;
    case 'unclear':
      return {
        why: `somebody changed ${setting} in AWS, or the controller has not acted on a change of the Service: nothing that can be read tells which`,
        remedy: `Touch the Service ${service}, for example with an annotation; where "${onService}" does not follow within minutes, look whether the load balancer controller runs.`,
        impact,
      };
    case 'edited':
      return {
        why: `somebody changed ${setting} in AWS, and the controller puts it back with its next sync, which can take 10 hours`,
        remedy: `Touch the Service ${service}, for example with an annotation, so that the controller puts "${onService}" back now.`,
        impact,
      };
    case 'ignored':
      return {
        why: `${setting} is only looked at when a load balancer is made`,
        remedy: `Write the value that AWS has, or have the Service ${service} made anew, which replaces the load balancer.`,
        impact: 'none',
      };
    case 'sticky':
      return {
        why: `${setting} was asked for once or set by hand, and the controller never takes it back`,
        remedy:
          'Write the value you want explicitly, also where it is the default of AWS.',
        severity: 'info',
        impact: 'none',
      };
    default:
      return cause satisfies never;
  }
};

/**
 * Findings for settings that AWS has otherwise than the Service asks, without a refusal behind
 * it: who wins, and whether it heals by itself.
 * @internal
 */
export const driftResults = (
  { topology, now }: Seen,
  { options, effect }: DriftWatch,
): RuleResult[] =>
  settingDrift(topology, now)
    .filter(({ option }) => options.includes(option))
    .flatMap(drift => {
      const said = explainDrift(drift, topology);
      if (!said) {
        return [];
      }
      const { why, ...rest } = said;
      return [
        {
          object: liveObject(topology, drift),
          path: drift.setting,
          message: `The load balancer of ${edgeAddress(topology)} ${effect(
            drift,
          )}, because ${why}.`,
          observed: drift.live,
          expected: drift.onService ?? drift.asked ?? 'not asked for',
          hop: drift.hop,
          ...rest,
        },
      ];
    });

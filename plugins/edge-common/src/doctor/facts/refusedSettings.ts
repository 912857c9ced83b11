import type { NlbAnnotation } from '../../nlb';
import { isServing, standingRefusal } from '../../status';
import type { RuleResult, Seen } from '../DoctorRule';
import { refusalEffect, refusalImpact } from './serving';
import { settingResults } from './settingResults';

/** Findings of the controller's first step, which a setting it cannot read brings about. @internal */
export const AFTER_BUILD_REFUSAL = ['A05', 'A13', 'K03', 'K09', 'K35'] as const;

/** Findings of its second step, which a setting AWS refuses brings about. @internal */
export const AFTER_AWS_REFUSAL = ['A05', 'A13', 'K03', 'K10', 'K35'] as const;

/** A setting that cannot be put in force. @internal */
export interface RefusedSetting
  extends Pick<RuleResult, 'observed' | 'expected' | 'remedy'> {
  readonly by: 'AWS' | 'controller';
  /** Completes "…, because …". */
  readonly because: string;
}

const WHO = {
  AWS: 'AWS refuses the load balancer of',
  controller: 'The load balancer controller refuses the edge',
} as const;

/** What serves without a standing refusal has been accepted, whatever a table of limits says. */
const isAccepted = ({ topology, live }: Seen): boolean =>
  live && isServing(topology) && standingRefusal(topology) === undefined;

/** Findings for settings that the controller or AWS refuses; none once they were accepted. @internal */
export const refusedSettings = (
  seen: Seen,
  annotation: NlbAnnotation,
  refused: readonly RefusedSetting[],
): RuleResult[] =>
  isAccepted(seen)
    ? []
    : settingResults(
        seen.topology,
        annotation,
        refused.map(({ by, because, ...rest }) => ({
          ...rest,
          message: `${WHO[by]} ${
            seen.topology.id.gateway
          }, because ${because}. ${refusalEffect(seen)}`,
          impact: refusalImpact(seen),
        })),
      );

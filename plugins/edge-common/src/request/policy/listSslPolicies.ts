import { minimumTlsMinor } from '../../nlb';
import { layRequest } from '../defaultLayers';
import { valueAt } from '../fieldPath';
import type { RequestContext } from '../RequestContext';
import { applyLimits } from './applyLimits';
import { checkPolicy } from './checkPolicy';

/** A TLS policy that a request may name. @public */
export interface SslPolicyChoice {
  readonly name: string;
  /** The least TLS version it accepts, such as `1.2`. */
  readonly minimumTls: string;
  /** What a request gets that names none. */
  readonly isDefault: boolean;
}

type Judge = Pick<RequestContext, 'policy' | 'environment'>;

const isAllowed = (name: string, context: Judge): boolean => {
  const asked = { sslPolicy: name };
  const { platform, merged } = layRequest(asked, context);
  const concernsIt = ({ field }: { field: string }) => field === 'sslPolicy';
  return ![
    ...checkPolicy(asked, platform, context.policy),
    ...applyLimits(asked, merged, context.policy).problems,
  ].some(concernsIt);
};

const namesIn = (values: readonly unknown[]): string[] =>
  values.flatMap(value =>
    typeof value === 'string' && value.startsWith('ELBSecurityPolicy-')
      ? [value]
      : [],
  );

/**
 * The TLS policies that a request in this environment may name, by the checks that judge it; the
 * default comes first, then the order of `known`. A name that only the platform's own
 * configuration gives is among them: it may be newer than those known here.
 * @public
 */
export const listSslPolicies = (
  context: Judge,
  known: readonly string[],
): readonly SslPolicyChoice[] => {
  const { merged } = layRequest({}, context);
  const limited = applyLimits({}, merged, context.policy);
  const given = valueAt(limited.merged, 'sslPolicy');
  const names = new Set([
    ...namesIn([given]),
    ...known,
    ...namesIn(context.policy.allowed.sslPolicy ?? []),
  ]);
  return [...names]
    .filter(name => isAllowed(name, context))
    .map(name => ({
      name,
      minimumTls: `1.${minimumTlsMinor(name)}`,
      isDefault: name === given,
    }));
};

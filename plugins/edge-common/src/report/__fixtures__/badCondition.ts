import type { Condition } from '../../snapshot';
import { aCondition, ago } from '../../testUtils';

/** A condition that has been False for 50 minutes; its message repeats the reason. */
export const badCondition = (
  type: string,
  reason: string,
  overrides: Partial<Condition> = {},
): Condition =>
  aCondition(type, {
    status: 'False',
    reason,
    message: reason,
    lastTransitionTime: ago(3000),
    ...overrides,
  });

import type { EdgeTopology } from '../../topology';
import { reported } from './reported';

/** State, first broken hop and causes; `K38 < K03` is a cause with what is folded under it. */
export const verdictOf = (topology: Partial<EdgeTopology>): string[] => {
  const { state, firstBroken, causes } = reported(topology);
  return [
    [state, firstBroken].filter(Boolean).join(' at '),
    ...causes.map(({ ruleId, explains }) =>
      [ruleId, explains.join(' ')].filter(Boolean).join(' < '),
    ),
  ];
};

import type { ParametersRef } from '../gatewayApi';
import { textAt } from './rawJson';

/** Reads a `parametersRef`, which names no object without a kind and a name. @internal */
export const readParametersRef = (
  raw: unknown,
  ...path: readonly string[]
): ParametersRef | undefined => {
  const kind = textAt(raw, ...path, 'kind');
  const name = textAt(raw, ...path, 'name');
  return kind === undefined || name === undefined
    ? undefined
    : {
        group: textAt(raw, ...path, 'group') ?? '',
        kind,
        name,
        namespace: textAt(raw, ...path, 'namespace'),
      };
};

import type { GatewayClass } from '../gatewayApi';
import { textAt } from './rawJson';
import { readConditions } from './readConditions';
import { readMeta } from './readMeta';
import { readParametersRef } from './readParametersRef';

/** @internal */
export const readGatewayClass = (raw: unknown): GatewayClass | undefined => {
  const metadata = readMeta(raw);
  return (
    metadata && {
      kind: 'GatewayClass',
      metadata,
      controllerName: textAt(raw, 'spec', 'controllerName') ?? '',
      parametersRef: readParametersRef(raw, 'spec', 'parametersRef'),
      conditions: readConditions(raw, 'status', 'conditions'),
    }
  );
};

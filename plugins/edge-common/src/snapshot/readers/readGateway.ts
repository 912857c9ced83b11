import type { Gateway, Listener, ListenerStatus } from '../gatewayApi';
import { at, listAt, numberAt, oneOf, textAt, textMapAt } from './rawJson';
import { readConditions } from './readConditions';
import { readMeta } from './readMeta';
import { readParametersRef } from './readParametersRef';

/** Reads one entry of `spec.listeners`; none without a name and a port. @internal */
export const readListener = (raw: unknown): Listener[] => {
  const name = textAt(raw, 'name');
  const port = numberAt(raw, 'port');
  return name === undefined || port === undefined
    ? []
    : [
        {
          name,
          port,
          protocol: textAt(raw, 'protocol') ?? '',
          hostname: textAt(raw, 'hostname'),
          hasTls: at(raw, 'tls') !== undefined,
          allowedNamespaces: oneOf(
            textAt(raw, 'allowedRoutes', 'namespaces', 'from'),
            ['Same', 'All', 'Selector', 'None'],
          ),
        },
      ];
};

/** Reads one entry of `status.listeners`. @internal */
export const readListenerStatus = (raw: unknown): ListenerStatus[] => {
  const name = textAt(raw, 'name');
  return name === undefined
    ? []
    : [
        {
          name,
          attachedRoutes: numberAt(raw, 'attachedRoutes') ?? 0,
          conditions: readConditions(raw, 'conditions'),
        },
      ];
};

const readAllowedListeners = (raw: unknown): Gateway['allowedListeners'] => {
  const from = textAt(raw, 'spec', 'allowedListeners', 'namespaces', 'from');
  return (['None', 'Same', 'Selector', 'All'] as const).find(
    known => known === from,
  );
};

/** @internal */
export const readGateway = (raw: unknown): Gateway | undefined => {
  const metadata = readMeta(raw);
  return (
    metadata && {
      kind: 'Gateway',
      metadata,
      gatewayClassName: textAt(raw, 'spec', 'gatewayClassName') ?? '',
      listeners: listAt(raw, 'spec', 'listeners').flatMap(readListener),
      infrastructure: {
        annotations: textMapAt(raw, 'spec', 'infrastructure', 'annotations'),
        labels: textMapAt(raw, 'spec', 'infrastructure', 'labels'),
        parametersRef: readParametersRef(
          raw,
          'spec',
          'infrastructure',
          'parametersRef',
        ),
      },
      addresses: listAt(raw, 'status', 'addresses').flatMap(address => {
        const value = textAt(address, 'value');
        return value === undefined
          ? []
          : [{ type: textAt(address, 'type') ?? 'IPAddress', value }];
      }),
      conditions: readConditions(raw, 'status', 'conditions'),
      listenerStatuses: listAt(raw, 'status', 'listeners').flatMap(
        readListenerStatus,
      ),
      allowedListeners: readAllowedListeners(raw),
    }
  );
};

import { asList, asObject, mapField } from '../object/json';
import { KubeDraft } from '../object/KubeObject';

function waiting(type: string) {
  return {
    lastTransitionTime: '1970-01-01T00:00:00Z',
    message: 'Waiting for controller',
    reason: 'Pending',
    status: 'Unknown',
    type,
  };
}

function withListenerDefaults(listener: unknown) {
  const { allowedRoutes, ...rest } = asObject(listener);
  const { namespaces, ...others } = asObject(allowedRoutes);
  return {
    allowedRoutes: {
      ...others,
      namespaces: { from: 'Same', ...asObject(namespaces) },
    },
    ...rest,
  };
}

/** Defaults of the Gateway CRD, also the status a Gateway has until a controller sees it. @internal */
export function gatewayDefaults(gateway: KubeDraft): KubeDraft {
  return {
    ...gateway,
    spec: mapField(asObject(gateway.spec), 'listeners', listeners =>
      asList(listeners).map(withListenerDefaults),
    ),
    status: gateway.status ?? {
      conditions: [waiting('Accepted'), waiting('Programmed')],
    },
  };
}

/** Defaults of the GatewayClass CRD. @internal */
export function gatewayClassDefaults(gatewayClass: KubeDraft): KubeDraft {
  return {
    ...gatewayClass,
    status: gatewayClass.status ?? { conditions: [waiting('Accepted')] },
  };
}

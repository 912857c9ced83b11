import { Deployment, Service } from '../objects/core';
import { GatewayStatus, ListenerSet } from '../objects/gatewayApi';
import { Verdict, dateConditions, verdict } from '../objects/conditions';
import { hasLabels } from '../objects/ClusterObject';
import { ClusterView } from './ClusterView';
import { GatewayRefusal, GatewayTranslation } from './GatewayTranslation';
import { owningLabels } from './envoyNames';
import { ListenerTranslation } from './translateListener';
import { ListenerSetTranslation } from './translateListenerSets';

type StatusOptions = {
  readonly attached: (listenerName: string) => number;
  readonly now: Date;
};
type Addresses = NonNullable<GatewayStatus['addresses']>;

function accepted({ gateway, listeners }: GatewayTranslation): Verdict {
  const { generation } = gateway.metadata;
  const invalid = listeners
    .filter(({ valid }) => !valid)
    .map(({ listener }) => listener.name);
  return invalid.length === 0
    ? verdict('Accepted', true, {
        reason: 'Accepted',
        message: 'The Gateway has been scheduled by Envoy Gateway',
        generation,
      })
    : verdict('Accepted', invalid.length < listeners.length, {
        reason: 'ListenersNotValid',
        message: `Listeners not valid: ${invalid.join(', ')}`,
        generation,
      });
}

function addressesOf(service: Service | undefined): Addresses {
  if (service?.spec.type === 'ClusterIP' && service.spec.clusterIP) {
    return [{ type: 'IPAddress', value: service.spec.clusterIP }];
  }
  const ingress = service?.status?.loadBalancer?.ingress ?? [];
  return ingress.flatMap(({ hostname, ip }) => [
    ...(ip ? [{ type: 'IPAddress', value: ip }] : []),
    ...(hostname ? [{ type: 'Hostname', value: hostname }] : []),
  ]);
}

function programmed(
  generation: number | undefined,
  addresses: Addresses,
  deployment: Deployment | undefined,
): Verdict {
  const wanted = deployment?.spec.replicas ?? 1;
  const available = deployment?.status?.availableReplicas ?? 0;
  if (addresses.length === 0) {
    return verdict('Programmed', false, {
      reason: 'AddressNotAssigned',
      message: 'No addresses have been assigned to the Gateway',
      generation,
    });
  }
  return available === 0
    ? verdict('Programmed', false, {
        reason: 'NoResources',
        message: 'Envoy replicas unavailable',
        generation,
      })
    : verdict('Programmed', true, {
        reason: 'Programmed',
        message: `Address assigned to the Gateway, ${available}/${wanted} envoy replicas available`,
        generation,
      });
}

function listenerStatuses(
  listeners: readonly ListenerTranslation[],
  before: Pick<GatewayStatus, 'listeners'> | undefined,
  { attached, now }: StatusOptions,
): NonNullable<GatewayStatus['listeners']> {
  return listeners.map(({ listener, verdicts, supportedKinds }) => ({
    name: listener.name,
    attachedRoutes: attached(listener.name),
    supportedKinds,
    conditions: dateConditions(
      verdicts,
      before?.listeners?.find(({ name }) => name === listener.name)?.conditions,
      now,
    ),
  }));
}

/** The status of a Gateway whose parameters are good. @internal */
export function gatewayStatus(
  view: ClusterView,
  translation: GatewayTranslation,
  options: StatusOptions,
): GatewayStatus {
  const { gateway, listeners, sets } = translation;
  const taken = sets.filter(({ verdicts }) => verdicts[0].status === 'True');
  const labels = owningLabels(gateway);
  const before = gateway.status;
  const addresses = addressesOf(
    view.services.find(service => hasLabels(service, labels)),
  );
  const deployment = view.deployments.find(object => hasLabels(object, labels));
  const { generation } = gateway.metadata;
  return {
    ...(addresses.length > 0 && { addresses }),
    ...(taken.length > 0 && { attachedListenerSets: taken.length }),
    conditions: dateConditions(
      [accepted(translation), programmed(generation, addresses, deployment)],
      before?.conditions,
      options.now,
    ),
    listeners: listenerStatuses(listeners, before, options),
  };
}

/** The status of a ListenerSet: of its listeners nothing where it is not let in. @internal */
export function listenerSetStatus(
  { listenerSet, listeners, verdicts }: ListenerSetTranslation,
  options: StatusOptions,
): ListenerSet['status'] {
  const before = listenerSet.status;
  return {
    conditions: dateConditions(verdicts, before?.conditions, options.now),
    ...(listeners.length > 0 && {
      listeners: listenerStatuses(listeners, before, options),
    }),
  };
}

/** The status of a refused Gateway: nothing but the refusal is left in it (recorded). @internal */
export function refusedStatus(
  { gateway, reason, message }: GatewayRefusal,
  now: Date,
): GatewayStatus {
  const { generation } = gateway.metadata;
  return {
    conditions: dateConditions(
      [verdict('Accepted', false, { reason, message, generation })],
      gateway.status?.conditions,
      now,
    ),
  };
}

import type { Service } from '@tls-edge/backstage-plugin-edge-common';
import type { ServiceOptions } from '@tls-edge/backstage-plugin-edge-common/report';

import { optionList } from './optionList';
import { isClosedNamespace, type OptionPlace } from './readOptionPlace';

/** Envoy Gateway labels what it makes; its own Services are no backends of a route. */
const OWNING_GATEWAY = 'gateway.envoyproxy.io/owning-gateway-name';

const toOption = ({ metadata, ports }: Service) => ({
  namespace: metadata.namespace ?? '',
  name: metadata.name,
  ports: ports
    .filter(({ protocol }) => protocol === 'TCP')
    .map(({ name, port }) => ({ name, port })),
});

/**
 * The Services in the namespace of the entity's edge that a route may lead to, by name, as the
 * watched cluster showed them last.
 * @internal
 */
export const listServices = (place: OptionPlace): ServiceOptions => {
  const { namespace, source, context } = place;
  const cluster = source.config.name;
  if (namespace === undefined || isClosedNamespace(place, namespace)) {
    return optionList({
      items: [],
      emptyBecause: `No namespace of cluster "${cluster}" is known for ${context.entity.ref}; give it the annotation backstage.io/kubernetes-namespace with a namespace of its owner`,
    });
  }
  const { objects, parts } = source.watcher.snapshot();
  const items = objects.services
    .filter(
      ({ metadata }) =>
        metadata.namespace === namespace &&
        !Object.hasOwn(metadata.labels, OWNING_GATEWAY),
    )
    .map(toOption)
    .filter(({ ports }) => ports.length > 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return optionList({
    items,
    parts: [parts.services],
    emptyBecause: `Namespace "${namespace}" of cluster "${cluster}" has no Service with a TCP port; deploy one first, or name it by hand`,
  });
};

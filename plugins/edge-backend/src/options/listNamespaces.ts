import type { NamespaceOptions } from '@tls-edge/backstage-plugin-edge-common/report';

import { optionList } from './optionList';
import { isClosedNamespace, type OptionPlace } from './readOptionPlace';

type NamespaceOption = NamespaceOptions['items'][number];

const candidates = ({ context }: OptionPlace): NamespaceOption[] => {
  const { environment, entity, namespaceOwners = {} } = context;
  // An environment with a namespace leaves nothing to choose.
  if (environment.namespace !== undefined) {
    return [{ name: environment.namespace, from: 'environment' }];
  }
  const owner = entity.owner?.toLowerCase();
  const given = Object.keys(namespaceOwners)
    .filter(name => namespaceOwners[name].toLowerCase() === owner)
    .sort();
  return [
    ...(entity.namespace === undefined
      ? []
      : [{ name: entity.namespace, from: 'entity' as const }]),
    ...given
      .filter(name => name !== entity.namespace)
      .map(name => ({ name, from: 'owner' as const })),
  ];
};

/**
 * The namespaces in which the entity's edge may stand, the one it gets without a choice first.
 * @internal
 */
export const listNamespaces = (place: OptionPlace): NamespaceOptions =>
  optionList({
    items: candidates(place).filter(
      ({ name }) => !isClosedNamespace(place, name),
    ),
    emptyBecause: `No namespace of cluster "${place.source.config.name}" is known for ${place.context.entity.ref}; give it the annotation backstage.io/kubernetes-namespace with a namespace of its owner`,
  });

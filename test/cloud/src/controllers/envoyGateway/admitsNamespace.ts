import { ClusterObject, hasLabels } from '../objects/ClusterObject';
import { NamespaceChoice } from '../objects/gatewayApi';

/** Whether a choice of namespaces lets an object of another one in. @internal */
export function admitsNamespace(
  { from, selector }: NamespaceChoice,
  guest: string | undefined,
  context: {
    readonly home: string | undefined;
    readonly namespaces: readonly ClusterObject[];
  },
): boolean {
  switch (from) {
    case 'All':
      return true;
    case 'Same':
      return guest === context.home;
    case 'Selector':
      return context.namespaces.some(
        namespace =>
          namespace.metadata.name === guest &&
          hasLabels(namespace, selector?.matchLabels ?? {}),
      );
    default:
      return false;
  }
}

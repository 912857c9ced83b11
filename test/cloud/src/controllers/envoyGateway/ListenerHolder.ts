import { Gateway, ListenerSet } from '../objects/gatewayApi';

/** What routes name as their parent: an object with listeners. @internal */
export type ListenerHolder = Gateway | ListenerSet;

/** How messages name a listener. @internal */
export function listenerTitle(
  { metadata }: ListenerHolder,
  listener: { readonly name: string },
): string {
  return `${metadata.namespace}/${metadata.name}/${listener.name}`;
}

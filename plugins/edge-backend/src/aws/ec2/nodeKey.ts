const PREFIX = 'node/';

/** Under which all interfaces of a node are kept, beside those of single targets. @internal */
export const nodeKey = (address: string): string => `${PREFIX}${address}`;

/** The node's address; `undefined` for the key of a target. @internal */
export const nodeAddress = (key: string): string | undefined =>
  key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;

/** Ports of loopback that nobody uses, by the names they were asked for; all different. */
export function findFreePorts<Name extends string>(
  names: readonly Name[],
): Promise<Readonly<Record<Name, number>>>;

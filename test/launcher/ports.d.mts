/** Every port of the demo by its name. */
export const PORTS: Readonly<Record<string, number>>;

/** Ports of loopback that nobody uses, by the names they were asked for; all different. */
export function findFreePorts<Name extends string>(
  names: readonly Name[],
): Promise<Readonly<Record<Name, number>>>;

/** The variables by which app-config.yaml and the servers learn the ports. */
export function portEnvironment(
  ports: Readonly<Record<string, number>>,
): Readonly<Record<string, string>>;

/** Servers of the cloud that listen on a port of their own. @public */
export const CLOUD_SERVERS = [
  'control',
  'kubernetes',
  'kubernetesUs',
  'aws',
  'git',
] as const;

/** One of `CLOUD_SERVERS`. @public */
export type CloudServer = (typeof CLOUD_SERVERS)[number];

/** 0 takes any free port. @public */
export type CloudPorts = Readonly<Record<CloudServer, number>>;

const DEFAULTS: CloudPorts = {
  control: 7100,
  kubernetes: 7101,
  aws: 7102,
  git: 7103,
  kubernetesUs: 7105,
};

/** The environment variable that moves a server: `EDGE_PORT_KUBERNETES_US` for `kubernetesUs`. @public */
export const portVariable = (server: CloudServer): string =>
  `EDGE_PORT_${server.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

function readPort(server: CloudServer, text: string | undefined): number {
  if (!text) {
    return DEFAULTS[server];
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `${portVariable(
        server,
      )} is '${text}': it must be a whole number from 0 to 65535`,
    );
  }
  return port;
}

/**
 * Ports from the environment, with the demo's own where nothing is set.
 * @throws Error naming the variable and its value
 * @public
 */
export function readCloudPorts(
  env: Readonly<Record<string, string | undefined>>,
): CloudPorts {
  const portOf = (server: CloudServer) =>
    readPort(server, env[portVariable(server)]);
  return {
    control: portOf('control'),
    kubernetes: portOf('kubernetes'),
    kubernetesUs: portOf('kubernetesUs'),
    aws: portOf('aws'),
    git: portOf('git'),
  };
}

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'EADDRINUSE';

/**
 * Starts one server; a taken port is told with the variable that moves it.
 * @public
 */
export async function listenOn<T>(
  server: CloudServer,
  port: number,
  start: (port: number) => Promise<T>,
): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if (isTaken(error)) {
      throw new Error(
        `Port ${port} is taken, ${server} cannot listen on it. Free it, or choose another with ${portVariable(
          server,
        )}=<port>`,
      );
    }
    throw error;
  }
}

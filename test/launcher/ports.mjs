import { createServer } from 'node:net';

/** Every port of the demo, and the variable that moves it. */
export const PORTS = {
  APP: 3000,
  BACKEND: 7007,
  CONTROL: 7100,
  KUBERNETES: 7101,
  AWS: 7102,
  GIT: 7103,
  POSTGRES: 7104,
  KUBERNETES_US: 7105,
};

/** Those of the portal alone, without the embedded cloud. */
export const PORTAL_PORTS = ['APP', 'BACKEND', 'POSTGRES'];

/** The named ports only. */
export const pick = (ports, names) =>
  Object.fromEntries(names.map(name => [name, ports[name]]));

export const variable = name => `EDGE_PORT_${name}`;

/** The port numbers of this run, from the environment or the defaults. */
export const readPorts = (env = process.env) =>
  Object.fromEntries(
    Object.entries(PORTS).map(([name, byDefault]) => [
      name,
      parsePort(name, env[variable(name)], byDefault),
    ]),
  );

const parsePort = (name, text, byDefault) => {
  if (text === undefined || text === '') {
    return byDefault;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(
      `${variable(name)} is "${text}"; it must be a port from 1 to 65535`,
    );
  }
  return port;
};

/** Throws one message that names each taken port and the variable that moves it. */
export const checkPorts = async ports => {
  const taken = [];
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isFree(port))) {
      taken.push(
        `Port ${port} is taken. Free it, or choose another with ${variable(
          name,
        )}=<port>`,
      );
    }
  }
  if (taken.length > 0) {
    throw new Error(taken.join('\n'));
  }
};

const isFree = port =>
  new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** Ports that the system hands out, so that tests run beside a started demo. */
export const findFreePorts = async names => {
  const servers = await Promise.all(
    names.map(
      () =>
        new Promise((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map(server => server.address().port);
  await Promise.all(
    servers.map(server => new Promise(resolve => server.close(resolve))),
  );
  return Object.fromEntries(names.map((name, i) => [name, ports[i]]));
};

/** The variables by which app-config.yaml and the servers learn the ports. */
export const portEnvironment = ports =>
  Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [variable(name), String(port)]),
  );

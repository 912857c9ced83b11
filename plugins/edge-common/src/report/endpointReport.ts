import type { Service } from '../snapshot';
import { askedSettings, edgeHostnames, tlsPortsOf } from '../status';
import type { EdgeTopology } from '../topology';
import type { EdgeReport } from './EdgeReport';

const HTTPS = 443;
const HTTP = 80;

/** Ports on which clients are meant to speak TLS: a certificate that is asked for says so. */
const tlsPorts = (service: Service): number[] => {
  const ends = tlsPortsOf(service);
  const asksTls = (askedSettings(service).certificates ?? []).length > 0;
  return ends.length === 0 && asksTls ? [HTTPS] : ends;
};

/** The port clients use first and the scheme they are meant to speak there. */
const entrance = ({
  service,
}: EdgeTopology): { readonly scheme: string; readonly suffix: string } => {
  const tls = service ? tlsPorts(service) : [HTTPS];
  const plain = (service?.ports ?? []).map(({ port }) => port);
  const [scheme, usual, own] =
    tls.length > 0
      ? (['https', HTTPS, tls] as const)
      : (['http', HTTP, plain] as const);
  const port = own.includes(usual) ? usual : own[0] ?? usual;
  return { scheme, suffix: port === usual ? '' : `:${port}` };
};

/** How clients reach an edge; names that are wildcards make no URL. @internal */
export const endpointReport = (
  topology: EdgeTopology,
): EdgeReport['endpoint'] => {
  const hostnames = edgeHostnames(topology);
  const { scheme, suffix } = entrance(topology);
  return {
    hostnames: [...hostnames],
    address:
      topology.service?.hostnames[0] ?? topology.gateway?.addresses[0]?.value,
    urls: hostnames
      .filter(name => !name.startsWith('*.'))
      .map(name => `${scheme}://${name}${suffix}`),
  };
};

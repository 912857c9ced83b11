import type { EdgeProbe, ProbedTls } from '../snapshot';
import type { EdgeTopology } from '../topology';
import { coversHostname, edgeHostnames } from './hostnameCoverage';

/**
 * What a request of the portal showed. `hidden`: nothing, as the load balancer or its name may
 * just be out of the portal's reach; `unreached`: no connection; `unanswered`: a connection and no
 * more; `strangeCertificate`: one that does not cover the name; `endedCertificate`: one whose time
 * is over; `failing`: an error of Envoy or the application.
 * @internal
 */
export type ProbeVerdict =
  | 'answered'
  | 'hidden'
  | 'unreached'
  | 'unanswered'
  | 'strangeCertificate'
  | 'endedCertificate'
  | 'failing';

const isOnTheInternet = ({ loadBalancer }: EdgeTopology): boolean =>
  loadBalancer?.scheme === 'internet-facing';

const certificateVerdict = (
  { certificateNames, notAfter }: ProbedTls,
  hostname: string,
  now: Date,
): ProbeVerdict | undefined => {
  if (!certificateNames.some(name => coversHostname(name, hostname))) {
    return 'strangeCertificate';
  }
  return Date.parse(notAfter) <= now.getTime() ? 'endedCertificate' : undefined;
};

/** Judges one request by how far it came. @internal */
export const judgeProbe = (
  topology: EdgeTopology,
  { hostname, outcome }: EdgeProbe,
  now: Date,
): ProbeVerdict => {
  switch (outcome.reached) {
    case 'nothing':
      return outcome.reason === 'unresolved' || !isOnTheInternet(topology)
        ? 'hidden'
        : 'unreached';
    case 'connection':
      return 'unanswered';
    case 'answer':
      return (
        (outcome.tls && certificateVerdict(outcome.tls, hostname, now)) ??
        (outcome.status < 500 ? 'answered' : 'failing')
      );
    default:
      return outcome satisfies never;
  }
};

/** The requests that were sent to host names of this edge. @internal */
export const ownProbes = (topology: EdgeTopology): EdgeProbe[] => {
  const names = edgeHostnames(topology);
  return (topology.probes ?? []).filter(({ hostname }) =>
    names.includes(hostname),
  );
};

/** The URL that was asked for, without a port that goes without saying. @internal */
export const probeUrl = ({ scheme, hostname, port, path }: EdgeProbe): string =>
  `${scheme}://${hostname}${
    port === (scheme === 'https' ? 443 : 80) ? '' : `:${port}`
  }${path}`;

import type { DoctorRule } from '../DoctorRule';
import { driftResults } from '../facts/driftResults';

/** ALPN decides between HTTP/1.1 and HTTP/2, and gRPC needs the latter (LBC #2145). @internal */
export const otherAlpnPolicy: DoctorRule = {
  id: 'A12',
  name: 'other-alpn-policy',
  title: 'The load balancer has another ALPN policy than asked',
  severity: 'warning',
  impact: 'partial',
  hop: 'listener',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'elbv2'],
  explains: [],
  docs: 'The ALPN policy of a TLS listener says whether clients get HTTP/2; gRPC clients fail without it. The controller applies a value and never takes one back: when the annotation is removed, AWS keeps the last policy, and that is only told as information. A policy that differs from the annotation was changed by hand and is put back by the next sync.',
  check: seen =>
    driftResults(seen, {
      options: ['alpn'],
      effect: ({ live, port, onService }) => {
        if (onService === undefined) {
          return `still offers ${live} on port ${port}`;
        }
        return live === 'None' || live === 'HTTP1Only'
          ? `offers no HTTP/2 on port ${port}, so gRPC clients fail`
          : `offers ${live} on port ${port} instead of ${onService}`;
      },
    }),
};

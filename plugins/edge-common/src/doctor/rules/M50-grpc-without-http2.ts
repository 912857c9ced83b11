import type { Service } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { liveTlsListeners } from '../facts/liveTlsListeners';
import { terminatedListeners } from '../facts/listeners';
import { settingResults } from '../facts/settingResults';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** By the port's protocol or the name people give it (Istio's and Kubernetes' convention). */
const speaksGrpc = ({ ports }: Service): boolean =>
  ports.some(
    ({ name = '', appProtocol = '' }) =>
      /^grpc(?:-|$)/.test(name) || /(?:^|\/)grpc$/.test(appProtocol),
  );

const NO_HTTP2: readonly (string | undefined)[] = [
  undefined,
  'None',
  'HTTP1Only',
];

/** What routes send calls of gRPC to: a GRPCRoute carries nothing else. */
const grpcBackends = ({ routes, backends }: EdgeTopology): string[] => {
  const speaking = backends
    .filter(speaksGrpc)
    .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
  const named = routes.flatMap(({ kind, rules }) =>
    rules
      .flatMap(({ backendRefs }) => backendRefs)
      .filter(
        ({ namespace, name }) =>
          kind === 'GRPCRoute' || speaking.includes(`${namespace}/${name}`),
      )
      .map(({ name }) => name),
  );
  return [...new Set(named)].sort();
};

/** gRPC is HTTP/2, which clients agree on in the TLS handshake (grpc-go since 1.67 insists). @internal */
export const grpcWithoutHttp2: DoctorRule = {
  id: 'M50',
  name: 'grpc-without-http2',
  title: 'Clients that speak gRPC find no HTTP/2',
  severity: 'error',
  impact: 'partial',
  hop: 'listener',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'httproutes'],
  explains: ['M49'],
  docs: 'Clients of gRPC need HTTP/2 and agree on it in the TLS handshake through ALPN. Without an ALPN policy, or with `HTTP1Only`, the load balancer offers none: gRPC clients fail with "missing selected ALPN property". A backend counts as gRPC when a GRPCRoute leads to it, or when the port of its Service is named `grpc` or says so in `appProtocol`. On a live edge the rule is quiet where the listener in AWS offers HTTP/2.',
  check: ({ topology }) => {
    const live = liveTlsListeners(topology).map(({ alpnPolicy }) => alpnPolicy);
    const inForce = live.length > 0 ? live : [askedNlb(topology).alpn];
    const grpc = grpcBackends(topology);
    return terminatedListeners(topology).length > 0 &&
      grpc.length > 0 &&
      inForce.some(alpn => NO_HTTP2.includes(alpn))
      ? settingResults(topology, 'alpnPolicy', [
          {
            message: `Clients that speak gRPC to ${edgeAddress(
              topology,
            )} fail, because the load balancer offers no HTTP/2, which the Service ${listWords(
              grpc,
            )} needs.`,
            observed: inForce.find(alpn => NO_HTTP2.includes(alpn)) ?? 'None',
            expected: 'HTTP2Preferred',
            remedy: 'Set aws-load-balancer-alpn-policy to HTTP2Preferred.',
          },
        ])
      : [];
  },
};

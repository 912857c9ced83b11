import {
  aLoadBalancerListener,
  aMeta,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  aService,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { grpcWithoutHttp2 } from './M50-grpc-without-http2';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-alpn-policy';

const grpc = aService({
  ports: [{ name: 'grpc', port: 8080, protocol: 'TCP' }],
});

const offering = (alpn: string, backend = grpc) => ({
  backends: [backend],
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: alpn },
  }),
});

describeRule(grpcWithoutHttp2, {
  fires: {
    'HTTP/1.1 only': {
      seen: aSeenBundle(offering('HTTP1Only')),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'Clients that speak gRPC to https://pay.example.com fail, because the load balancer offers no HTTP/2, which the Service pay needs.',
      observed: 'HTTP1Only',
    },
    'no ALPN policy and a protocol of the port': {
      seen: aSeenBundle(
        offering(
          '',
          aService({
            ports: [{ port: 8080, protocol: 'TCP', appProtocol: 'grpc' }],
          }),
        ),
      ),
      observed: 'None',
    },
    'a listener in AWS that offers none': {
      seen: aSeen({
        ...offering('HTTP2Preferred'),
        listeners: [aLoadBalancerListener(443, { alpnPolicy: 'None' })],
      }),
      observed: 'None',
    },
  },
  quiet: {
    'a policy with HTTP/2': aSeenBundle(offering('HTTP2Optional')),
    'a backend that speaks HTTP': aSeenBundle(offering('None', aService())),
    'a listener in AWS that offers HTTP/2': aSeen(offering('None')),
    'a gRPC Service that no route names': aSeenBundle(
      offering(
        'None',
        aService({
          metadata: aMeta({ name: 'other' }),
          ports: [{ name: 'grpc', port: 1, protocol: 'TCP' }],
        }),
      ),
    ),
  },
});

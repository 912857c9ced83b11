import type { EdgeId, ObjectRef } from '../../identity';

/**
 * Names and times of the healthy edge the builders make: Gateway `pay-edge` in `payments`,
 * an hour old at `NOW`.
 */

/** The moment the builders' world is looked at. @public */
export const NOW = new Date('2026-11-23T12:00:00Z');
/** When the edge was applied, ISO 8601. @public */
export const APPLIED_AT = '2026-11-23T11:00:00Z';
/** @public */
export const PAY_EDGE: EdgeId = {
  cluster: 'demo-eu',
  namespace: 'payments',
  gateway: 'pay-edge',
};
/** The name Envoy Gateway gives Service and Deployment: `envoy-<ns>-<gateway>-<hash>`. @public */
export const ENVOY_NAME = 'envoy-payments-pay-edge-28983822';
/** @public */
export const ENVOY_NAMESPACE = 'envoy-gateway-system';
/** @public */
export const ENVOY_CONTROLLER = 'gateway.envoyproxy.io/gatewayclass-controller';
/** @public */
export const AWS_ACCOUNT = '123456789012';
/** @public */
export const AWS_REGION = 'eu-west-1';

const elb = `arn:aws:elasticloadbalancing:${AWS_REGION}:${AWS_ACCOUNT}`;

/** @public */
export const LOAD_BALANCER_ARN = `${elb}:loadbalancer/net/k8s-envoygat-envoypay-3803bcabf7/f7a6631b80abcb1d`;
/** DNS name of the NLB, as the Service and the Gateway publish it. @public */
export const LOAD_BALANCER_HOSTNAME =
  'k8s-envoygat-envoypay-3803bcabf7-f7a6631b80abcb1d.elb.eu-west-1.amazonaws.com';
/** @public */
export const CERTIFICATE_ARN = `arn:aws:acm:${AWS_REGION}:${AWS_ACCOUNT}:certificate/ca356d92-c50a-45cc-b768-d8139a4a5d00`;

/** Name of the target group behind a port of the Service, as the controller would write it. @public */
export const targetGroupName = (port: number): string =>
  `k8s-envoygat-envoypay-${String(port).padStart(10, '0')}`;

/** @public */
export const targetGroupArn = (port: number): string =>
  `${elb}:targetgroup/${targetGroupName(port)}/c08301d1a72dceaf`;

/** @public */
export const listenerArn = (port: number): string =>
  `${LOAD_BALANCER_ARN.replace(':loadbalancer/', ':listener/')}/${port}`;

/** Labels by which Envoy Gateway's objects name their Gateway. @public */
export const OWNING_LABELS: Readonly<Record<string, string>> = {
  'app.kubernetes.io/component': 'proxy',
  'app.kubernetes.io/managed-by': 'envoy-gateway',
  'app.kubernetes.io/name': 'envoy',
  'gateway.envoyproxy.io/owning-gateway-name': 'pay-edge',
  'gateway.envoyproxy.io/owning-gateway-namespace': 'payments',
};

/** The NLB settings of the edge as the EnvoyProxy carries them to the Service. @public */
export const PAY_EDGE_ANNOTATIONS: Readonly<Record<string, string>> = {
  'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip',
  'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal',
  'service.beta.kubernetes.io/aws-load-balancer-ssl-cert': CERTIFICATE_ARN,
  'service.beta.kubernetes.io/aws-load-balancer-ssl-ports': '443',
  'service.beta.kubernetes.io/aws-load-balancer-ssl-negotiation-policy':
    'ELBSecurityPolicy-TLS13-1-2-2021-06',
  'service.beta.kubernetes.io/aws-load-balancer-alpn-policy': 'HTTP2Preferred',
  'service.beta.kubernetes.io/aws-load-balancer-healthcheck-protocol': 'http',
  'service.beta.kubernetes.io/aws-load-balancer-healthcheck-port': '19003',
  'service.beta.kubernetes.io/aws-load-balancer-healthcheck-path': '/ready',
};

/** @public */
export const GATEWAY_REF: ObjectRef = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'payments',
  name: 'pay-edge',
};

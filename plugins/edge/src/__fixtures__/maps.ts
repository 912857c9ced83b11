import { objectKey } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';

type Map = EdgeReport['map'];
type Node = Map['nodes'][number];

const GATEWAY_API = 'gateway.networking.k8s.io';
const NLB_ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';

export const node = (
  [group, kind, name]: readonly [string, string, string],
  hop: Node['hop'],
  changes: Partial<Node> = {},
): Node => {
  const namespace = group === 'aws' || group === 'dns' ? undefined : 'payments';
  const object = { group, kind, namespace, name };
  return {
    id: objectKey(object),
    object,
    hop,
    state: 'ready',
    label: name,
    ...changes,
  };
};

export const nodes = {
  hostname: node(['dns', 'Hostname', 'pay.example.com'], 'dns'),
  nlb: node(
    ['aws', 'LoadBalancer', `${NLB_ARN}:loadbalancer/net/k8s-pay/1`],
    'loadBalancer',
    { label: 'k8s-pay' },
  ),
  tls: node(
    ['aws', 'Listener', `${NLB_ARN}:listener/net/k8s-pay/1/443`],
    'listener',
    { label: '443 TLS' },
  ),
  plain: node(
    ['aws', 'Listener', `${NLB_ARN}:listener/net/k8s-pay/1/80`],
    'listener',
    { label: '80 TCP' },
  ),
  gateway: node([GATEWAY_API, 'Gateway', 'pay-edge'], 'gateway'),
  proxy: node(['gateway.envoyproxy.io', 'EnvoyProxy', 'proxy'], 'gateway'),
  app: node([GATEWAY_API, 'HTTPRoute', 'app'], 'routes'),
  docs: node([GATEWAY_API, 'HTTPRoute', 'docs'], 'routes', {
    state: 'broken',
  }),
  pay: node(['', 'Service', 'pay'], 'backends'),
  missing: node(['', 'Service', 'dosc'], 'backends', {
    state: 'broken',
    label: 'dosc (missing)',
  }),
};

const link = (from: Node, to: Node, relation: string) => ({
  from: from.id,
  to: to.id,
  relation,
});

/** pay-edge with two routes, one of which names a Service that is not there. */
export const map = (): Map => ({
  nodes: Object.values(nodes),
  links: [
    link(nodes.hostname, nodes.nlb, 'leads'),
    link(nodes.nlb, nodes.tls, 'listener'),
    link(nodes.nlb, nodes.plain, 'listener'),
    link(nodes.tls, nodes.gateway, 'forward'),
    link(nodes.gateway, nodes.proxy, 'parameters'),
    link(nodes.app, nodes.gateway, 'parent'),
    link(nodes.docs, nodes.gateway, 'parent'),
    link(nodes.app, nodes.pay, 'backend'),
    link(nodes.docs, nodes.missing, 'backend'),
  ],
});

/** Envoy pods of one Gateway, as many as said, the last one broken. */
export const manyPods = (count: number): Map => {
  const pods = Array.from({ length: count }, (_, index) =>
    node(['', 'Pod', `envoy-${index}`], 'envoy', {
      state: index === count - 1 ? 'broken' : 'ready',
    }),
  );
  return {
    nodes: [nodes.gateway, ...pods],
    links: pods.map(pod => link(pod, nodes.gateway, 'runs')),
  };
};

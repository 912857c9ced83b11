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

const zoneTargets = (
  zone: string,
  [healthy, starting, total]: readonly [number, number, number],
) => ({ fact: 'targets' as const, zone, healthy, starting, total });

/** A listener of pay-edge, which has no object of its own. */
const gatewayListener = (name: string, port: number): Node => {
  const gateway = node([GATEWAY_API, 'Gateway', 'pay-edge'], 'gateway');
  return {
    ...gateway,
    id: `${gateway.id}#${name}`,
    shownAs: 'Listener',
    label: `${name} :${port}`,
    facts: [
      { fact: 'word', text: 'HTTP' },
      { fact: 'routes', count: 1 },
    ],
  };
};

export const nodes = {
  hostname: node(['dns', 'Hostname', 'pay.example.com'], 'dns'),
  nlb: node(
    ['aws', 'LoadBalancer', `${NLB_ARN}:loadbalancer/net/k8s-pay/1`],
    'loadBalancer',
    {
      label: 'k8s-pay',
      facts: [
        { fact: 'word', text: 'internal' },
        { fact: 'word', text: 'active' },
        { fact: 'zones', zones: ['eu-west-1a', 'eu-west-1b'] },
      ],
    },
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
  targets: node(
    ['aws', 'TargetGroup', `${NLB_ARN}:targetgroup/k8s-pay-443/2`],
    'targets',
    {
      label: 'k8s-pay-443',
      facts: [
        { fact: 'word', text: 'TCP 10443' },
        zoneTargets('eu-west-1a', [3, 0, 3]),
        zoneTargets('eu-west-1b', [1, 1, 3]),
      ],
    },
  ),
  gateway: node([GATEWAY_API, 'Gateway', 'pay-edge'], 'gateway'),
  https: gatewayListener('https', 443),
  http: gatewayListener('http', 80),
  proxy: node(['gateway.envoyproxy.io', 'EnvoyProxy', 'proxy'], 'gateway'),
  app: node([GATEWAY_API, 'HTTPRoute', 'app'], 'routes', {
    facts: [{ fact: 'path', path: '/' }],
  }),
  docs: node([GATEWAY_API, 'HTTPRoute', 'docs'], 'routes', {
    state: 'broken',
    facts: [{ fact: 'path', path: '/docs' }],
  }),
  redirect: node([GATEWAY_API, 'HTTPRoute', 'redirect'], 'routes', {
    facts: [{ fact: 'path', path: '/', redirect: 'https 301' }],
  }),
  pay: node(['', 'Service', 'pay'], 'backends', {
    facts: [
      { fact: 'port', port: 8080 },
      { fact: 'ready', ready: 3, total: 3 },
    ],
  }),
  missing: node(['', 'Service', 'dosc'], 'backends', {
    state: 'broken',
    label: 'dosc (missing)',
    isMissing: true,
  }),
};

const link = (from: Node, to: Node, relation: string) => ({
  from: from.id,
  to: to.id,
  relation,
});

/** pay-edge with three routes, one of which names a Service that is not there. */
export const map = (): Map => ({
  nodes: Object.values(nodes),
  links: [
    link(nodes.hostname, nodes.nlb, 'leads'),
    link(nodes.nlb, nodes.tls, 'listener'),
    link(nodes.nlb, nodes.plain, 'listener'),
    link(nodes.tls, nodes.targets, 'forward'),
    link(nodes.targets, nodes.https, 'port'),
    link(nodes.gateway, nodes.proxy, 'parameters'),
    link(nodes.https, nodes.app, 'serves'),
    link(nodes.https, nodes.docs, 'serves'),
    link(nodes.http, nodes.redirect, 'serves'),
    link(nodes.app, nodes.gateway, 'parent'),
    link(nodes.docs, nodes.gateway, 'parent'),
    link(nodes.redirect, nodes.gateway, 'parent'),
    link(nodes.app, nodes.pay, 'backend'),
    link(nodes.docs, nodes.missing, 'backend'),
  ],
});

/** The Service that asks for a load balancer, and the place where none is. */
const asking = node(['', 'Service', 'envoy-pay'], 'envoy', {
  state: 'broken',
});
export const noBalancer: Node = {
  ...asking,
  id: 'aws/LoadBalancer//',
  hop: 'loadBalancer',
  shownAs: 'LoadBalancer',
  label: 'No load balancer',
  isMissing: true,
};

/** pay-edge whose load balancer was refused: nothing stands between name and Gateway. */
export const unbalancedMap = (): Map => {
  const gone = [nodes.nlb, nodes.tls, nodes.plain, nodes.targets];
  return {
    nodes: [
      ...map().nodes.filter(one => !gone.includes(one)),
      asking,
      noBalancer,
    ],
    links: [
      ...map().links,
      link(nodes.hostname, noBalancer, 'leads'),
      link(asking, nodes.gateway, 'renders'),
    ],
  };
};

/** Envoy pods of one Gateway, as many as said, the last one broken. */
export const manyPods = (count: number, zones: readonly string[] = []): Map => {
  const pods = Array.from({ length: count }, (_, index) =>
    node(['', 'Pod', `envoy-${String(index).padStart(2, '0')}`], 'envoy', {
      state: index === count - 1 ? 'broken' : 'ready',
      facts: zones
        .slice(index % zones.length, (index % zones.length) + 1)
        .map(zone => ({ fact: 'zone', zone })),
    }),
  );
  return {
    nodes: [nodes.gateway, ...pods],
    links: pods.map(pod => link(pod, nodes.gateway, 'runs')),
  };
};

/** One Gateway with as many routes as said, all ready. */
export const manyRoutes = (count: number): Map => {
  const routes = Array.from({ length: count }, (_, index) =>
    node([GATEWAY_API, 'HTTPRoute', `route-${index}`], 'routes'),
  );
  return {
    nodes: [nodes.gateway, nodes.https, ...routes],
    links: routes.map(route => link(nodes.https, route, 'serves')),
  };
};

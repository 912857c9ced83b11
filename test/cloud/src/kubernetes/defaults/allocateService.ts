import { randomInt } from 'node:crypto';
import { JsonObject, asList, asObject, withoutUndefined } from '../object/json';
import { KubeDraft, KubeObject } from '../object/KubeObject';

const NODE_PORTS = [30_000, 32_767] as const;

function drawUntilFree<T>(taken: ReadonlySet<unknown>, draw: () => T): T {
  const value = draw();
  return taken.has(value) ? drawUntilFree(taken, draw) : value;
}

function clusterAddress(): string {
  return `10.96.${randomInt(256)}.${randomInt(1, 255)}`;
}

function nodePort(): number {
  return randomInt(NODE_PORTS[0], NODE_PORTS[1] + 1);
}

function takenBy(services: readonly KubeObject[]): ReadonlySet<unknown> {
  return new Set(
    services.flatMap(service => {
      const { clusterIP, ports, healthCheckNodePort } = asObject(service.spec);
      const nodePorts = asList(ports).map(port => asObject(port).nodePort);
      return [clusterIP, healthCheckNodePort, ...nodePorts];
    }),
  );
}

function needsNodePorts(spec: JsonObject): boolean {
  return (
    spec.type === 'NodePort' ||
    (spec.type === 'LoadBalancer' &&
      spec.allocateLoadBalancerNodePorts !== false)
  );
}

function samePort(port: JsonObject) {
  return (other: unknown) =>
    asObject(other).port === port.port &&
    asObject(other).protocol === port.protocol;
}

/**
 * Gives a Service its cluster address and node ports; what it had before it keeps, as the API
 * server does for clients that leave these fields out.
 * @internal
 */
export function allocateService(
  service: KubeDraft,
  stored: KubeObject | undefined,
  others: readonly KubeObject[],
): KubeDraft {
  const spec = asObject(service.spec);
  const before = asObject(stored?.spec);
  const taken = takenBy(others);
  const clusterIP =
    spec.clusterIP ?? before.clusterIP ?? drawUntilFree(taken, clusterAddress);
  const draw = () => drawUntilFree(taken, nodePort);
  const ports = asList(spec.ports).map(item => {
    const port = asObject(item);
    const old = asObject(asList(before.ports).find(samePort(port)));
    return needsNodePorts(spec)
      ? { ...port, nodePort: port.nodePort ?? old.nodePort ?? draw() }
      : port;
  });
  const checked =
    spec.type === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local';
  return {
    ...service,
    spec: withoutUndefined({
      ...spec,
      clusterIP,
      clusterIPs: [clusterIP],
      healthCheckNodePort: checked
        ? spec.healthCheckNodePort ?? before.healthCheckNodePort ?? draw()
        : undefined,
      ports,
    }),
  };
}

import { at } from './rawJson';

/**
 * What an EnvoyProxy may hold without reaching beyond the Service, size, place and end of the
 * pods of one edge. A key with `true` is free below; a nested map goes on.
 */
interface Modest {
  readonly [key: string]: true | Modest;
}

const POD: Modest = {
  topologySpreadConstraints: true,
  affinity: true,
  nodeSelector: true,
  tolerations: true,
  labels: true,
  annotations: true,
  priorityClassName: true,
};

const SPEC: Modest = {
  mergeType: true,
  mergeGateways: true,
  shutdown: true,
  ipFamily: true,
  concurrency: true,
  logging: true,
  provider: {
    type: true,
    kubernetes: {
      envoyService: true,
      envoyHpa: {
        minReplicas: true,
        maxReplicas: true,
        metrics: true,
        behavior: true,
      },
      envoyPDB: { minAvailable: true, maxUnavailable: true },
      useListenerPortAsContainerPort: true,
      envoyDeployment: {
        replicas: true,
        strategy: true,
        pod: POD,
        container: { resources: true },
      },
      envoyDaemonSet: {
        strategy: true,
        pod: POD,
        container: { resources: true },
      },
    },
  },
};

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

const beyond = (value: unknown, modest: Modest, path: string): string[] =>
  keysOf(value).flatMap(key => {
    const allowed = Object.hasOwn(modest, key) ? modest[key] : undefined;
    if (allowed === true) {
      return [];
    }
    return allowed === undefined
      ? [`${path}.${key}`]
      : beyond(at(value, key), allowed, `${path}.${key}`);
  });

/** Names the fields that run code, mount volumes or patch objects in Envoy Gateway's namespace. @internal */
export const readFarReachingFields = (
  raw: unknown,
): readonly string[] | undefined => {
  const found = beyond(at(raw, 'spec'), SPEC, 'spec').sort();
  return found.length > 0 ? found : undefined;
};

import {
  readNlbAnnotations,
  type EdgeTopology,
} from '@tls-edge/backstage-plugin-edge-common';

/**
 * What an edge's cluster objects name in AWS: where a collection starts from.
 * @internal
 */
export interface EdgeWants {
  readonly targetGroupArns: readonly string[];
  /** From the managed Service's status. */
  readonly hostnames: readonly string[];
  /** Asked for by annotation, whether a listener serves them or not. */
  readonly certificateArns: readonly string[];
  /** Named by annotation, whether the load balancer is in them or not. */
  readonly subnetIds: readonly string[];
  /** Addresses of nodes by that of the pod of Envoy on them. */
  readonly nodesOfPods?: Readonly<Record<string, string>>;
}

const uniqueSorted = (values: readonly string[]) => [...new Set(values)].sort();

const certificatesOf = (
  annotations: Readonly<Record<string, string>> = {},
): readonly string[] => readNlbAnnotations(annotations).certificates ?? [];

const subnetsOf = (
  annotations: Readonly<Record<string, string>> = {},
): readonly string[] =>
  (readNlbAnnotations(annotations).subnets ?? []).filter(name =>
    name.startsWith('subnet-'),
  );

/**
 * Reads them off the Service, its TargetGroupBindings, and the objects that carry the annotations
 * while there is no Service yet.
 * @internal
 */
export const readEdgeWants = ({
  service,
  targetGroupBindings,
  gateway,
  envoyProxy,
  classEnvoyProxy,
  pods,
}: EdgeTopology): EdgeWants => ({
  targetGroupArns: uniqueSorted(
    targetGroupBindings.map(({ targetGroupArn }) => targetGroupArn),
  ),
  hostnames: uniqueSorted(service?.hostnames ?? []),
  certificateArns: uniqueSorted([
    ...certificatesOf(service?.metadata.annotations),
    ...certificatesOf(gateway?.infrastructure.annotations),
    ...certificatesOf(envoyProxy?.serviceAnnotations),
    ...certificatesOf(classEnvoyProxy?.serviceAnnotations),
  ]),
  subnetIds: uniqueSorted(subnetsOf(service?.metadata.annotations)),
  nodesOfPods: Object.fromEntries(
    pods.flatMap(({ ip, hostIp }) => (ip && hostIp ? [[ip, hostIp]] : [])),
  ),
});

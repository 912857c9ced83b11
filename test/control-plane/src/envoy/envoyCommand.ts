import type { Json } from '../api/ApiClient';

/** The name by which proxies look for Envoy Gateway in a cluster. */
const XDS_HOST = 'envoy-gateway.envoy-gateway-system.svc.cluster.local.';

/** What the pod of a proxy is started with, made fit for a process. @internal */
export interface EnvoyCommand {
  readonly args: readonly string[];
  /** Files that a ConfigMap holds for it, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Values that a kubelet puts in place of `$(NAME)`. */
const variablesOf = (pod: Json): Readonly<Record<string, string>> => ({
  ENVOY_POD_NAME: pod.metadata.name,
  ENVOY_POD_NAMESPACE: pod.metadata.namespace,
  ENVOY_SERVICE_ZONE:
    pod.metadata.annotations?.['topology.kubernetes.io/zone'] ?? '',
});

/**
 * The arguments of the container `envoy` of a pod. The configuration stays as Envoy Gateway wrote
 * it, but for where xDS is and where the ConfigMap's files are.
 * @param folder - where the files of the ConfigMap are going to be
 * @internal
 */
export const envoyCommand = (
  pod: Json,
  configMap: Json,
  folder: string,
): EnvoyCommand => {
  const { args } = pod.spec.containers.find(
    ({ name }: Json) => name === 'envoy',
  );
  const variables = variablesOf(pod);
  const fitted = args.map((arg: string) =>
    arg
      .replace(/\$\((\w+)\)/g, (whole, name) => variables[name] ?? whole)
      .replaceAll(XDS_HOST, '127.0.0.1')
      .replaceAll('/sds/', `${folder}/`),
  );
  // Two Envoys of one machine would otherwise share memory for a hot restart.
  return { args: [...fitted, '--disable-hot-restart'], files: configMap.data };
};

/** A Go module of `go/`: its go.mod pins what is built. @public */
export type GoModule = 'etcd' | 'kubernetes' | 'kwok' | 'envoy-gateway';

/** One server of the control plane, as an upstream command that a go.mod names as a tool. @public */
export interface Binary {
  readonly name: string;
  readonly module: GoModule;
  /** Import path of the upstream `main` package. */
  readonly command: string;
}

const kubernetes = (name: string): Binary => ({
  name,
  module: 'kubernetes',
  command: `k8s.io/kubernetes/cmd/${name}`,
});

/** In the order in which they are built: what is longest comes early. @public */
export const BINARIES = [
  { name: 'etcd', module: 'etcd', command: 'go.etcd.io/etcd/server/v3' },
  kubernetes('kube-apiserver'),
  {
    name: 'envoy-gateway',
    module: 'envoy-gateway',
    command: 'github.com/envoyproxy/gateway/cmd/envoy-gateway',
  },
  { name: 'kwok', module: 'kwok', command: 'sigs.k8s.io/kwok/cmd/kwok' },
  kubernetes('kube-controller-manager'),
  kubernetes('kube-scheduler'),
  kubernetes('kubectl'),
] as const satisfies readonly Binary[];

/** @public */
export type BinaryName = (typeof BINARIES)[number]['name'];

interface Asset {
  readonly module: GoModule;
  /** The upstream module whose source carries the files. */
  readonly upstream: string;
  readonly file: AssetName;
  readonly parts: readonly string[];
}

/** @public */
export type AssetName = 'crds.yaml' | 'stages.yaml';

const CRDS = 'charts/gateway-helm/charts/crds/crds';

/**
 * YAML that comes with the sources and that the servers need: joined into one file per name. A
 * part that is a folder stands for its YAML files.
 * @public
 */
export const ASSETS: readonly Asset[] = [
  {
    module: 'envoy-gateway',
    upstream: 'github.com/envoyproxy/gateway',
    file: 'crds.yaml',
    parts: [`${CRDS}/gatewayapi-crds.yaml`, `${CRDS}/generated`],
  },
  {
    module: 'kwok',
    upstream: 'sigs.k8s.io/kwok',
    file: 'stages.yaml',
    parts: [
      'kustomize/stage/node/fast/node-initialize.yaml',
      'kustomize/stage/node/heartbeat-with-lease/node-heartbeat-with-lease.yaml',
      'kustomize/stage/pod/fast/pod-ready.yaml',
      'kustomize/stage/pod/fast/pod-complete.yaml',
      'kustomize/stage/pod/fast/pod-delete.yaml',
    ],
  },
];

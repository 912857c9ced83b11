/**
 * One way into a cluster's API, with everything it needs and nothing left to look up.
 * @internal
 */
export type ApiAccess =
  | { readonly type: 'inCluster' }
  | {
      readonly type: 'kubeconfig';
      /** `~/` stands for the home folder. */
      readonly path: string;
      /** The file's current context when absent. */
      readonly context?: string;
    }
  | (ApiServer & {
      readonly type: 'serviceAccount';
      /** Absent for a server that asks for none, such as a local proxy. */
      readonly token?: string;
      /** Read again when it was rewritten; wins over `token`. */
      readonly tokenFile?: {
        readonly path: string;
        /** Where the path stands in the configuration, for messages. */
        readonly key: string;
      };
    })
  | (ApiServer & {
      readonly type: 'eks';
      /** Name of the EKS cluster, part of what is signed. */
      readonly clusterId: string;
      readonly region: string;
      readonly assumeRole?: string;
      readonly externalId?: string;
    });

/** @internal */
export interface ApiServer {
  readonly url: string;
  /** Certificate authority, PEM in base64. */
  readonly caData?: string;
  /** Path of a PEM file. */
  readonly caFile?: string;
  readonly skipTLSVerify: boolean;
}

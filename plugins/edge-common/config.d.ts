/** Values of a request by field name. */
type EdgeRequestDefaults = { [field: string]: unknown };

export interface Config {
  /** TLS Edge. Nothing below is visible to the frontend. */
  edge?: {
    /**
     * Clusters whose edges are shown. Each has exactly one way in: `kubernetes`, `kubeconfig`,
     * `inCluster`, `server` or `eks`.
     */
    clusters?: Array<{
      /** DNS label; part of every edge's identity. */
      name: string;
      /** An entry of `kubernetes.clusterLocatorMethods` of type `config`. */
      kubernetes?: string;
      kubeconfig?: {
        path: string;
        /** Default: the file's current context. */
        context?: string;
      };
      /** The service account of the portal's own pod. */
      inCluster?: true;
      server?: {
        url: string;
        /** @visibility secret */
        serviceAccountToken?: string;
        /** Path of a file with the token; read again when it was rewritten, wins over a token. */
        serviceAccountTokenFile?: string;
        /** Base64 of the certificate authority in PEM. */
        caData?: string;
        /** For emulators only. */
        skipTLSVerify?: boolean;
      };
      /** Tokens are signed with the portal's AWS credentials. */
      eks?: {
        clusterName: string;
        url: string;
        caData?: string;
        assumeRole?: string;
        /** @visibility secret */
        externalId?: string;
      };
      /** Default: `envoy-gateway-system`. */
      envoyGatewayNamespace?: string;
      /** Default: told from the objects; TargetGroupBindings are read in every group the cluster serves. */
      loadBalancerController?: 'lbc' | 'eks-auto' | 'in-tree';
      /** Who applies what is merged. Default: `none`. */
      gitops?: 'argocd' | 'flux' | 'none';
      /** Where the cluster's load balancers live; without it AWS is not read. */
      aws?: {
        accountId: string;
        region: string;
        /** As the load-balancer controller knows the cluster. Default: `name`. */
        clusterName?: string;
      };
    }>;

    /** Where an edge can be asked for. */
    environments?: Array<{
      name: string;
      /** A name of `edge.clusters`. */
      cluster: string;
      gatewayClass: string;
      /** Default: the entity's annotation `backstage.io/kubernetes-namespace`. */
      namespace?: string;
      /** `false` lets AWS facts of its edges be read in the slow sweep. Default: true. */
      production?: boolean;
      /** A name of `edge.policy.presets`. */
      preset?: string;
      /** End of every edge's name; needed where two environments share a namespace. */
      nameSuffix?: string;
      /**
       * Where the host names of its edges lead, where their Gateways do not say so with the
       * annotation `tls-edge.dev/dns`. Default: nothing is expected.
       */
      dns?: 'direct' | 'weighted' | 'fronted' | 'standby' | 'none';
      defaults?: EdgeRequestDefaults;
      /** Chosen by host name: an exact name beats a wildcard, which stands for one label. */
      certificates?: Array<{ hostnames: string[]; arn: string }>;
      /** A configuration repository instead of the entity's own. */
      repository?: { url: string; path?: string; branch?: string };
    }>;

    /** By cluster and namespace: the entity ref of the owner. */
    namespaceOwners?: { [cluster: string]: { [namespace: string]: string } };

    /** What teams may ask for. Fields are dotted paths of the request. */
    policy?: {
      /** Default: `owner`. */
      requesters?: 'owner' | 'anyone';
      /** All that may be asked for beside the platform's own value; `*` is any value. */
      allowed?: { [field: string]: Array<string | number | boolean> };
      /** Values that hold whatever is asked. */
      locked?: EdgeRequestDefaults;
      defaults?: EdgeRequestDefaults;
      presets?: { [name: string]: EdgeRequestDefaults };
      floors?: { [field: string]: string | number | boolean };
      ceilings?: { [field: string]: string | number | boolean };
      /** Which owners may ask for which names; `owner: '*'` is everyone. */
      hostnames?: Array<{ owner: string; suffixes: string[] }>;
      /** Repositories beside the entity's own that a pull request may go to. */
      allowedRepos?: string[];
      /** Default: `team`. */
      envoyProxyOwner?: 'team' | 'platform';
      /** Ids of error findings that do not stop a run, such as `M25`. */
      overridableRules?: string[];
    };

    aws?: {
      /** For emulators only; `AWS_ENDPOINT_URL` works as well. */
      endpoint?: string;
      /** Share of the account's ELBv2 request rate the portal may use, 0.01 to 1. Default: 0.25. */
      budget?: number;
      /** Lists everything in an account once an hour, for what was left behind. Default: false. */
      inventory?: boolean;
    };

    /** Looking up where the host names of edges lead. */
    dns?: {
      /** Default: false. */
      enabled?: boolean;
      /** Addresses of DNS servers, with a port where it is not 53. Default: those of the machine. */
      servers?: string[];
      /** How long one server may take for one answer, 1 to 30. Default: 3. */
      timeoutSeconds?: number;
    };

    /** Requests of the portal itself to the load balancers of edges. */
    probe?: {
      /** Default: false. */
      enabled?: boolean;
      /** Names of `edge.environments`. Default: every edge. */
      environments?: string[];
      /** How long connection, handshake and answer may take together, 1 to 60. Default: 5. */
      timeoutSeconds?: number;
    };

    /** How old what is shown may be, in seconds unless the name says otherwise. */
    freshness?: {
      /** AWS facts of edges on a screen, changed lately or not ready. Default: 20. */
      hot?: number;
      /** AWS facts of production edges, as far as the budget goes. Default: 60. */
      warm?: number;
      /** AWS facts of all other edges. Default: 600. */
      cold?: number;
      /** Certificates, tags and attributes. Default: 3600. */
      certificates?: number;
      /** Merged or not, read from the Git host. Default: 30. */
      requests?: number;
      /** Where host names lead. Default: 60. */
      names?: number;
      /** Requests of the portal itself. Default: 300. */
      probes?: number;
      /** How long an edge counts as changed lately. Default: 900. */
      recentChange?: number;
      /** How long a cluster's changes are gathered. Default: 50. */
      debounceMilliseconds?: number;
      /** Edges are assessed again at least so often. Default: 30. */
      reassess?: number;
    };
  };
}

import { z } from 'zod/v3';

import { choice, DNS_LABEL, fields, flag, text } from '../request';

const filled = (message: string) =>
  z.string({ errorMap: () => ({ message }) }).min(1, message);

const url = (message: string) =>
  filled(message).refine(value => /^https?:\/\/[^\s/]/.test(value), message);

const ACCOUNT = {
  pattern: /^\d{12}$/,
  says: 'an account id of 12 digits, quoted',
};
const REGION = {
  pattern: /^[a-z]{2}(?:-[a-z]+)+-\d$/,
  says: 'a region like eu-west-1',
};

/** Where the cluster's load balancers live. @internal */
export const clusterAwsSchema = fields({
  accountId: text(ACCOUNT),
  region: text(REGION),
  /** As the load-balancer controller knows the cluster; default: the cluster's name. */
  clusterName: filled('a cluster name').optional(),
});

const kubeconfigSchema = fields({
  path: filled('the path of a kubeconfig file'),
  context: filled('a context of that file').optional(),
});

const serverSchema = fields({
  url: url('a URL like https://10.0.0.1:6443'),
  serviceAccountToken: filled('a token').optional(),
  /** Read again when it was rewritten, unlike a token that stands here. */
  serviceAccountTokenFile: filled('the path of a file').optional(),
  caData: filled('a certificate authority, base64').optional(),
  skipTLSVerify: flag().optional(),
});

const clusterFields = fields({
  name: text(DNS_LABEL),
  kubernetes: filled(
    'a cluster of kubernetes.clusterLocatorMethods',
  ).optional(),
  kubeconfig: kubeconfigSchema.optional(),
  inCluster: z
    .literal(true, { errorMap: () => ({ message: 'true, or nothing' }) })
    .optional(),
  server: serverSchema.optional(),
  eks: fields({
    /** Name of the cluster in EKS. */
    clusterName: filled('the name of the cluster in EKS'),
    url: url('the endpoint of the cluster, https://…'),
    caData: filled('a certificate authority, base64').optional(),
    assumeRole: filled('the ARN of a role').optional(),
    externalId: filled('an external id').optional(),
  }).optional(),
  envoyGatewayNamespace: text(DNS_LABEL).default('envoy-gateway-system'),
  loadBalancerController: choice('lbc', 'eks-auto', 'in-tree').optional(),
  gitops: choice('argocd', 'flux', 'none').default('none'),
  aws: clusterAwsSchema.optional(),
});

type ClusterFields = z.infer<typeof clusterFields>;

/**
 * How the portal reaches a cluster: exactly one way.
 * @public
 */
export type ClusterAccess =
  | { readonly type: 'kubernetes'; readonly name: string }
  | ({ readonly type: 'kubeconfig' } & Readonly<
      NonNullable<ClusterFields['kubeconfig']>
    >)
  | { readonly type: 'inCluster' }
  | ({ readonly type: 'server' } & Readonly<
      NonNullable<ClusterFields['server']>
    >)
  | ({ readonly type: 'eks' } & Readonly<NonNullable<ClusterFields['eks']>>);

const waysIn = (cluster: ClusterFields): ClusterAccess[] => [
  ...(cluster.kubernetes !== undefined
    ? [{ type: 'kubernetes' as const, name: cluster.kubernetes }]
    : []),
  ...(cluster.kubeconfig
    ? [{ type: 'kubeconfig' as const, ...cluster.kubeconfig }]
    : []),
  ...(cluster.inCluster ? [{ type: 'inCluster' as const }] : []),
  ...(cluster.server ? [{ type: 'server' as const, ...cluster.server }] : []),
  ...(cluster.eks ? [{ type: 'eks' as const, ...cluster.eks }] : []),
];

const WAYS = 'exactly one of kubernetes, kubeconfig, inCluster, server, eks';

/**
 * One cluster whose edges are shown, with its way in as one value.
 * @internal
 */
export const clusterSchema = clusterFields
  .superRefine((cluster, refusal) => {
    const ways = waysIn(cluster);
    if (ways.length !== 1) {
      refusal.addIssue({
        code: 'custom',
        path: ways.length === 0 ? [] : [ways[1].type],
        message:
          ways.length === 0
            ? `${WAYS}; there is none`
            : `${WAYS}; there are ${ways
                .map(({ type }) => type)
                .join(' and ')}`,
      });
    }
  })
  .transform(cluster => ({
    name: cluster.name,
    access: waysIn(cluster)[0],
    envoyGatewayNamespace: cluster.envoyGatewayNamespace,
    loadBalancerController: cluster.loadBalancerController,
    gitops: cluster.gitops,
    aws: cluster.aws && {
      ...cluster.aws,
      clusterName: cluster.aws.clusterName ?? cluster.name,
    },
  }));

/** @public */
export type ClusterConfig = Readonly<z.output<typeof clusterSchema>>;

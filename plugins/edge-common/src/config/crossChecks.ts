import {
  askedRequestSchema,
  explainIssues,
  lockedLayer,
  type Problem,
  requestFieldNames,
} from '../request';
import type { EdgeConfig } from './EdgeConfig';

const areApart = (left: string | undefined, right: string | undefined) =>
  left !== undefined &&
  right !== undefined &&
  !left.endsWith(right) &&
  !right.endsWith(left);

const duplicates = (
  list: readonly { readonly name: string }[],
  key: string,
): Problem[] =>
  list.flatMap(({ name }, index) =>
    list.findIndex(other => other.name === name) === index
      ? []
      : [
          {
            field: `${key}[${index}].name`,
            value: name,
            allowed: 'each name once',
          },
        ],
  );

const unknownClusters = ({
  clusters,
  environments,
  namespaceOwners,
}: EdgeConfig): Problem[] => {
  const names = clusters.map(({ name }) => name);
  const allowed = `a cluster of edge.clusters: ${
    names.join(', ') || 'there is none'
  }`;
  return [
    ...environments.map(({ cluster }, index) => ({
      field: `environments[${index}].cluster`,
      value: cluster,
    })),
    ...Object.keys(namespaceOwners).map(cluster => ({
      field: `namespaceOwners.${cluster}`,
      value: cluster,
    })),
  ]
    .filter(({ value }) => !names.includes(value))
    .map(problem => ({ ...problem, allowed }));
};

/** Edges of two environments in one namespace must not meet in one name. */
const sharedNamespaces = ({ environments }: EdgeConfig): Problem[] =>
  environments.flatMap((one, index) => {
    const rival = environments
      .slice(0, index)
      .find(
        other =>
          other.cluster === one.cluster &&
          (other.namespace ?? '') === (one.namespace ?? '') &&
          !areApart(one.nameSuffix, other.nameSuffix),
      );
    return rival === undefined
      ? []
      : [
          {
            field: `environments[${index}].nameSuffix`,
            value: one.nameSuffix,
            allowed:
              `an ending that differs from the one of ${rival.name}, as both have namespace ` +
              `${one.namespace ?? "of the entity's choice"} of cluster ${
                one.cluster
              }; both must have one`,
          },
        ];
  });

const unknownProbedEnvironments = ({
  environments,
  probe,
}: EdgeConfig): Problem[] => {
  const names = environments.map(({ name }) => name);
  return (probe.environments ?? []).flatMap((value, index) =>
    names.includes(value)
      ? []
      : [
          {
            field: `probe.environments[${index}]`,
            value,
            allowed: `an environment of edge.environments: ${
              names.join(', ') || 'there is none'
            }`,
          },
        ],
  );
};

const unknownPresets = ({ environments, policy }: EdgeConfig): Problem[] =>
  environments.flatMap(({ preset }, index) =>
    preset === undefined || Object.hasOwn(policy.presets, preset)
      ? []
      : [
          {
            field: `environments[${index}].preset`,
            value: preset,
            allowed: `a preset of edge.policy.presets: ${
              Object.keys(policy.presets).join(', ') || 'there is none'
            }`,
          },
        ],
  );

/** Locked values are whole only together, so they are judged as the request they would make. */
const lockedValues = ({ policy }: EdgeConfig): Problem[] => {
  const layer = lockedLayer(policy);
  const parsed = askedRequestSchema.safeParse(layer);
  return parsed.success
    ? []
    : explainIssues(parsed.error.issues, layer, requestFieldNames()).map(
        problem => ({ ...problem, field: `policy.locked.${problem.field}` }),
      );
};

const certificatePlaces = ({ clusters, environments }: EdgeConfig): Problem[] =>
  environments.flatMap(({ cluster, certificates }, index) => {
    const aws = clusters.find(({ name }) => name === cluster)?.aws;
    return certificates.flatMap(({ arn }, place) => {
      const [, , , region, account] = arn.split(':');
      const isLocal =
        aws === undefined ||
        (account === aws.accountId && (region === '' || region === aws.region));
      return isLocal
        ? []
        : [
            {
              field: `environments[${index}].certificates[${place}].arn`,
              value: arn,
              allowed: `certificates of account ${aws.accountId} in ${aws.region}, where cluster ${cluster} has its load balancers`,
            },
          ];
    });
  });

/** What is wrong between the parts of a configuration whose parts are right. @internal */
export const crossChecks = (config: EdgeConfig): Problem[] => [
  ...duplicates(config.clusters, 'clusters'),
  ...duplicates(config.environments, 'environments'),
  ...unknownClusters(config),
  ...sharedNamespaces(config),
  ...unknownProbedEnvironments(config),
  ...unknownPresets(config),
  ...lockedValues(config),
  ...certificatePlaces(config),
];

import type { z as Zod } from 'zod/v3';

type Z = typeof Zod;

/**
 * The request itself stays loose here: JSON schema knows no policy, and its messages would not
 * say what is allowed.
 * @internal
 */
export const renderInput = {
  entity: (z: Z) =>
    z.string({ description: 'Entity ref of the component the edge is for' }),
  environment: (z: Z) =>
    z.string({ description: 'Name of one of edge.environments' }),
  request: (z: Z) =>
    z
      .record(z.unknown(), {
        description:
          'Fields of the request, short or long form: hostnames, routes, …',
      })
      .optional(),
  options: (z: Z) =>
    z
      .record(z.unknown(), {
        description: 'Further fields of the request; none may stand in both',
      })
      .optional(),
  repoUrl: (z: Z) =>
    z
      .string({
        description:
          'Target repository as host?owner=OWNER&repo=NAME, by default the entity’s own or the one of the environment; another one must be in edge.policy.allowedRepos',
      })
      .optional(),
  override: (z: Z) =>
    z
      .array(z.string(), {
        description:
          'Ids of rules whose errors are accepted, as far as edge.policy.overridableRules lists them',
      })
      .optional(),
  targetPath: (z: Z) =>
    z
      .string({
        description:
          'Folder of the workspace that stands for the root of the repository, by default changes',
      })
      .optional(),
};

/** @internal */
export const renderOutput = {
  files: (z: Z) =>
    z.array(z.string(), {
      description: 'Paths of the written files, from the repository’s root',
    }),
  filesToDelete: (z: Z) =>
    z.array(z.string(), {
      description:
        'Paths an earlier request of the edge may have written and this one does not; publish actions skip those that do not exist',
    }),
  findings: (z: Z) =>
    z.array(z.record(z.unknown()), {
      description: 'What the checks found, worst first',
    }),
  pullRequestTitle: (z: Z) => z.string(),
  pullRequestBody: (z: Z) => z.string({ description: 'Markdown' }),
  branchName: (z: Z) =>
    z.string({
      description: 'Branch of the edge, the same for every request of it',
    }),
  sourcePath: (z: Z) =>
    z.string({
      description: 'Folder of the workspace to publish from: changes only',
    }),
  targetPath: (z: Z) =>
    z.string({ description: 'Folder of edge.yaml in the repository' }),
  targetBranchName: (z: Z) => z.string(),
  repoUrl: (z: Z) =>
    z.string({ description: 'The checked repository, for a publish action' }),
  repositoryUrl: (z: Z) =>
    z.string({ description: 'Web address of the repository' }),
  edge: (z: Z) =>
    z.object({
      cluster: z.string(),
      namespace: z.string(),
      gateway: z.string(),
    }),
  entity: (z: Z) => z.string({ description: 'Full entity ref' }),
  entityPath: (z: Z) =>
    z.string({
      description: 'NAMESPACE/KIND/NAME, as in the catalog’s addresses',
    }),
  requestHash: (z: Z) => z.string(),
  manifestHash: (z: Z) => z.string(),
  catalogFile: (z: Z) =>
    z
      .object(
        { url: z.string(), path: z.string() },
        {
          description:
            'The file that describes the entity, when this pull request can change it',
        },
      )
      .optional(),
  catalogFileSkipped: (z: Z) =>
    z.string({ description: 'Why there is no catalogFile' }).optional(),
};

/**
 * Type of every output, by its name.
 * @internal
 */
export type RenderOutputs = {
  readonly [K in keyof typeof renderOutput]: Zod.infer<
    ReturnType<(typeof renderOutput)[K]>
  >;
};

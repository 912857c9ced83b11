import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';

import {
  prepareRequest,
  type PreparedRequest,
  type RequestServices,
} from '../plan/prepareRequest';
import { describePullRequest } from '../pullRequest/describePullRequest';
import { formatRepoUrl } from '../repository/RepositoryUrl';
import { writeFiles } from '../workspace/writeFiles';
import { examples } from './renderManifests.examples';
import {
  renderInput,
  renderOutput,
  type RenderOutputs,
} from './renderManifests.schema';

type Output = <K extends keyof RenderOutputs>(
  name: K,
  value: NonNullable<RenderOutputs[K]>,
) => void;

/** Keeps changed files apart from all else in the workspace: only they are published. */
const CHANGES = 'changes';

/** Where the catalog shows an entity, below its `/catalog/`. */
const catalogPath = (entityRef: string): string => {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [namespace, kind, name].join('/');
};

const describe = (prepared: PreparedRequest, appBaseUrl?: string) => {
  const { plan, ...rest } = prepared;
  const page = `catalog/${catalogPath(plan.edge.entity.ref)}/edge`;
  const followUrl = appBaseUrl && `${appBaseUrl.replace(/\/$/, '')}/${page}`;
  return describePullRequest({ ...plan, ...rest, followUrl });
};

const outputPlan = (
  output: Output,
  { plan, findings }: PreparedRequest,
): void => {
  const { ref } = plan.edge.entity;
  const paths = plan.files.map(({ path }) => path);
  output('files', paths);
  output('filesToDelete', [...plan.obsolete]);
  output('findings', [...findings]);
  output('edge', { ...plan.id });
  output('entity', ref);
  output('entityPath', catalogPath(ref));
  output('requestHash', plan.requestHash);
  output('manifestHash', plan.manifestHash);
};

const outputTarget = (
  output: Output,
  { plan, repository, catalogFile }: PreparedRequest,
): void => {
  output('repoUrl', formatRepoUrl(repository));
  output('repositoryUrl', repository.url);
  output('targetBranchName', repository.branch);
  output('targetPath', plan.folder);
  if (catalogFile.kind === 'here') {
    const { url, path } = catalogFile;
    output('catalogFile', { url, path });
  } else {
    output('catalogFileSkipped', catalogFile.reason);
  }
};

/**
 * `edge:manifests:render`: checks a request in the name of who asks and writes its files.
 * @internal
 */
export const createRenderManifestsAction = (
  services: RequestServices & {
    /** Where the portal is reached, for a link in the pull request. */
    readonly appBaseUrl?: string;
    readonly now?: () => Date;
  },
) =>
  createTemplateAction({
    id: 'edge:manifests:render',
    description:
      'Writes the Gateway API and Envoy Gateway manifests of an edge into the workspace, after checking policy, ownership and target repository for the user who runs the template',
    supportsDryRun: true,
    examples,
    schema: { input: renderInput, output: renderOutput },
    async handler(ctx) {
      const { now = () => new Date(), appBaseUrl } = services;
      const credentials = await ctx.getInitiatorCredentials();
      const caller = { credentials, now: now() };
      const prepared = await prepareRequest(services, ctx.input, caller);
      const { plan, findings } = prepared;
      const text = describe(prepared, appBaseUrl);

      const folder = ctx.input.targetPath ?? CHANGES;
      const target = resolveSafeChildPath(ctx.workspacePath, folder);
      await writeFiles(target, plan.files);
      ctx.logger.info(
        `Wrote ${plan.files.length} files of edge '${plan.edge.name}' below ${plan.folder}, with ${findings.length} findings`,
      );

      const output: Output = (name, value) => ctx.output(name, value);
      outputPlan(output, prepared);
      outputTarget(output, prepared);
      output('pullRequestTitle', text.title);
      output('pullRequestBody', text.body);
      output('branchName', text.branch);
      output('sourcePath', folder);
    },
  });

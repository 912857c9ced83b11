import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Let the portal follow the pull request of an edge',
    example: stringify({
      steps: [
        {
          id: 'record',
          action: 'edge:request:record',
          name: 'Follow the request',
          if: '${{ steps.publish.output.remoteUrl }}',
          input: {
            entity: '${{ steps.render.output.entity }}',
            environment: '${{ parameters.environment }}',
            edge: '${{ steps.render.output.edge }}',
            pullRequestUrl: '${{ steps.publish.output.remoteUrl }}',
            repositoryUrl: '${{ steps.render.output.repositoryUrl }}',
            targetBranchName: '${{ steps.render.output.targetBranchName }}',
            targetPath: '${{ steps.render.output.targetPath }}',
            requestHash: '${{ steps.render.output.requestHash }}',
            manifestHash: '${{ steps.render.output.manifestHash }}',
          },
        },
      ],
    }),
  },
];

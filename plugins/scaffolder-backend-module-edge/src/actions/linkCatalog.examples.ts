import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const examples: TemplateExample[] = [
  {
    description: 'Name an edge in the catalog file of its component',
    example: stringify({
      steps: [
        {
          id: 'fetchCatalogFile',
          action: 'fetch:plain:file',
          name: 'Fetch the catalog file',
          input: {
            url: '${{ steps.render.output.catalogFile.url }}',
            targetPath: 'changes/${{ steps.render.output.catalogFile.path }}',
          },
        },
        {
          id: 'link',
          action: 'edge:catalog:link',
          name: 'Name the edge in the catalog file',
          input: {
            path: 'changes/${{ steps.render.output.catalogFile.path }}',
            entity: '${{ steps.render.output.entity }}',
            edge: '${{ steps.render.output.edge }}',
          },
        },
      ],
    }),
  },
];

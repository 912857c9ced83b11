import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const examples: TemplateExample[] = [
  {
    description:
      'Write the manifests of an edge for the component of a form, with everything else from policy',
    example: stringify({
      steps: [
        {
          id: 'render',
          action: 'edge:manifests:render',
          name: 'Write the manifests',
          input: {
            entity: '${{ parameters.entity }}',
            environment: 'production',
            request: {
              hostnames: ['orders.eu.example.com'],
              routes: [{ path: '/', service: 'orders', port: 8080 }],
            },
          },
        },
      ],
    }),
  },
  {
    description:
      'Ask for options the form does not show, in a repository that policy allows',
    example: stringify({
      steps: [
        {
          id: 'render',
          action: 'edge:manifests:render',
          name: 'Write the manifests',
          input: {
            entity: 'component:default/orders',
            environment: 'production',
            request: { hostnames: ['orders.eu.example.com'] },
            options: { scheme: 'internal', crossZone: false },
            repoUrl: 'github.com?owner=demo&repo=platform-config',
          },
        },
      ],
    }),
  },
];

import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The dashboard, `/edges`. @internal */
export const rootRouteRef = createRouteRef({ id: 'edge' });

/** An edge's own page, for edges that no entity owns. @internal */
export const edgeRouteRef = createSubRouteRef({
  id: 'edge:edge',
  parent: rootRouteRef,
  path: '/:cluster/:namespace/:gateway',
});

/** The tab of an entity. @internal */
export const entityContentRouteRef = createRouteRef({ id: 'edge:entity' });

/** The form that asks for an edge; the scaffolder's unless the app binds another. @internal */
export const requestTemplateRouteRef = createExternalRouteRef({
  id: 'edge:request-template',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

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

/** The doctor's rules, each under an anchor such as `#m20`. @internal */
export const rulesRouteRef = createSubRouteRef({
  id: 'edge:rules',
  parent: rootRouteRef,
  path: '/rules',
});

/**
 * Where findings say more about their rule. Optional, because an app may show card and tab
 * without the dashboard below which the rules are.
 * @internal
 */
export const ruleCatalogueRouteRef = createExternalRouteRef({
  id: 'edge:rule-catalogue',
  optional: true,
  defaultTarget: 'edge.rules',
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

import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { edgeApiFactory } from './api';
import {
  EdgeEnvironmentPicker,
  environmentPickerSchema,
} from './components/EdgeEnvironmentPicker';
import {
  EdgeRequestPreview,
  requestPreviewSchema,
} from './components/EdgeRequestPreview';
import {
  entityContentRouteRef,
  requestTemplateRouteRef,
  rootRouteRef,
  ruleCatalogueRouteRef,
  rulesRouteRef,
} from './routes';

/** The plugin for apps of the legacy frontend system; the new one takes `./alpha`. @public */
export const edgePlugin = createPlugin({
  id: 'edge',
  apis: [edgeApiFactory],
  routes: {
    root: rootRouteRef,
    rules: rulesRouteRef,
    entityContent: entityContentRouteRef,
  },
  externalRoutes: {
    requestTemplate: requestTemplateRouteRef,
    ruleCatalogue: ruleCatalogueRouteRef,
  },
});

/** Card for the overview of a Component. @public */
export const EntityEdgeCard = edgePlugin.provide(
  createComponentExtension({
    name: 'EntityEdgeCard',
    component: {
      lazy: () =>
        import('./components/EntityEdgeCard').then(m => m.EntityEdgeCard),
    },
  }),
);

/** Tab of a Component, to be mounted at `/edge`: the card links there. @public */
export const EntityEdgeContent = edgePlugin.provide(
  createRoutableExtension({
    name: 'EntityEdgeContent',
    mountPoint: entityContentRouteRef,
    component: () =>
      import('./components/EntityEdgeContent').then(m => m.EntityEdgeContent),
  }),
);

/** Dashboard of all edges, to be mounted at `/edges`. @public */
export const EdgePage = edgePlugin.provide(
  createRoutableExtension({
    name: 'EdgePage',
    mountPoint: rootRouteRef,
    component: () => import('./components/EdgePage').then(m => m.EdgePage),
  }),
);

/** Template field `EdgeEnvironmentPicker`, a child of `ScaffolderFieldExtensions`. @public */
export const EdgeEnvironmentPickerFieldExtension = edgePlugin.provide(
  createScaffolderFieldExtension({
    name: 'EdgeEnvironmentPicker',
    component: EdgeEnvironmentPicker,
    schema: environmentPickerSchema.schema,
  }),
);

/** Template field `EdgeRequestPreview`, a child of `ScaffolderFieldExtensions`. @public */
export const EdgeRequestPreviewFieldExtension = edgePlugin.provide(
  createScaffolderFieldExtension({
    name: 'EdgeRequestPreview',
    component: EdgeRequestPreview,
    schema: requestPreviewSchema.schema,
  }),
);

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import CallSplitIcon from '@material-ui/icons/CallSplit';
import {
  entityContentRouteRef,
  requestTemplateRouteRef,
  rootRouteRef,
  ruleCatalogueRouteRef,
  rulesRouteRef,
} from '../routes';
import { apis } from './apis';
import { entityCards } from './entityCards';
import { entityContents } from './entityContents';
import { formFields } from './formFields';
import { pages } from './pages';

/** The plugin for apps of the new frontend system. @alpha */
export const edgePlugin = createFrontendPlugin({
  pluginId: 'edge',
  title: 'Edges',
  icon: <CallSplitIcon fontSize="inherit" />,
  info: { packageJson: () => import('../../package.json') },
  routes: {
    root: rootRouteRef,
    rules: rulesRouteRef,
    entityContent: entityContentRouteRef,
  },
  externalRoutes: {
    requestTemplate: requestTemplateRouteRef,
    ruleCatalogue: ruleCatalogueRouteRef,
  },
  extensions: [
    ...apis,
    ...entityCards,
    ...entityContents,
    ...formFields,
    ...pages,
  ],
});

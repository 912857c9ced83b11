import { PageBlueprint } from '@backstage/frontend-plugin-api';
import CallSplitIcon from '@material-ui/icons/CallSplit';
import { rootRouteRef } from '../routes';

const edgePage = PageBlueprint.make({
  params: {
    path: '/edges',
    title: 'Edges',
    icon: <CallSplitIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () => import('../components/EdgePage').then(m => <m.EdgeRoutes />),
  },
});

/** `page:edge`, with the page of one edge below it. @internal */
export const pages = [edgePage];

import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityContentRouteRef } from '../routes';

const entityEdgeContent = EntityContentBlueprint.make({
  params: {
    path: '/edge',
    title: 'Edge',
    filter: { kind: 'component' },
    routeRef: entityContentRouteRef,
    loader: () =>
      import('../components/EntityEdgeContent').then(m => (
        <m.EntityEdgeContent />
      )),
  },
});

/** `entity-content:edge`. @internal */
export const entityContents = [entityEdgeContent];

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const entityEdgeCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: { kind: 'component' },
    loader: () =>
      import('../components/EntityEdgeCard').then(m => <m.EntityEdgeCard />),
  },
});

/** `entity-card:edge`. @internal */
export const entityCards = [entityEdgeCard];

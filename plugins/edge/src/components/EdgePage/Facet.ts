import type { EdgeList } from '@tls-edge/backstage-plugin-edge-common/report';

/** A value of a filter, and how many edges have it while the other filters stay. @internal */
export type Facet = EdgeList['facets'][string][number];

import type { Cloud } from '../Cloud';

/** What no sync loop could apply: the reason by cluster and object, `demo-eu: Gateway shop/shop-edge`. @public */
export const syncFailures = ({
  clusters,
}: Cloud): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(clusters).flatMap(({ name, sync }) =>
      Object.entries(sync.failures()).map(([object, reason]) => [
        `${name}: ${object}`,
        reason,
      ]),
    ),
  );

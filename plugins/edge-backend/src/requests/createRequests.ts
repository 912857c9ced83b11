import { toError } from '@backstage/errors';

import { ScmIntegrations } from '@backstage/integration';
import { edgeKey } from '@tls-edge/backstage-plugin-edge-common';

import type { Mark } from '../assess/findEdgesToAssess';
import type { RuntimeOptions } from '../RuntimeOptions';
import { createRequestStore } from '../store/RequestStore';
import { readMerged } from './readMerged';
import { createRequestFollower, type RequestFollower } from './RequestFollower';

/**
 * The follower of recorded requests on the portal's own Git access. After a merge the catalog
 * reads the entity again, as the pull request wrote the edge's annotation into it.
 * @internal
 */
export const createRequests = (
  options: RuntimeOptions,
  mark: (mark: Mark) => void,
): RequestFollower => {
  const { config, rootConfig, knex, logger, auth, catalog, reader } = options;
  const integrations = ScmIntegrations.fromConfig(rootConfig);
  return createRequestFollower({
    store: createRequestStore(knex),
    clock: options.timings.clock,
    everySeconds: config.freshness.requests,
    readMerged: request => readMerged(request, { reader, integrations }),
    onMerged: async ({ entityRef }) => {
      try {
        await catalog.refreshEntity(entityRef, {
          credentials: await auth.getOwnServiceCredentials(),
        });
      } catch (error) {
        logger.warn(
          `The catalog was not asked to read ${entityRef} again after its merge`,
          toError(error),
        );
      }
    },
    onChange: edge => mark({ cluster: edge.cluster, edgeKey: edgeKey(edge) }),
  });
};

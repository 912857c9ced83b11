import {
  formatEdgeId,
  objectKey,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';
import type { Request, Router } from 'express';
import { z } from 'zod/v3';

import { audited } from '../http/audited';
import { parseInput } from '../http/parseInput';
import { EDGE_PATH, readEdgeId } from '../http/readEdgeId';
import { replyJson } from '../http/replyJson';
import type { RouteServices } from '../http/RouteServices';

const text = z.string().min(1).max(253);

/** `core` stands for the empty group, `-` for no namespace. */
const objectSchema = z.object({
  group: text.transform(group => (group === 'core' ? '' : group)),
  kind: text,
  objectNamespace: text.transform(namespace =>
    namespace === '-' ? undefined : namespace,
  ),
  // An ARN of AWS is longer than any name of Kubernetes; it is refused by its group.
  name: z.string().min(1).max(2_048),
});

const readRef = ({ params }: Request): ObjectRef => {
  const { objectNamespace, ...named } = parseInput(
    objectSchema,
    params,
    'path',
  );
  return { ...named, namespace: objectNamespace };
};

/**
 * `GET /v1/edges/{cluster}/{namespace}/{gateway}/objects/{group}/{kind}/{namespace}/{name}`.
 * @internal
 */
export const addObjectRoute = (
  router: Router,
  { httpAuth, auditor, service }: RouteServices,
): void => {
  router.get(
    `${EDGE_PATH}/objects/:group/:kind/:objectNamespace/:name`,
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const id = readEdgeId(request);
      const object = readRef(request);
      const view = await audited(
        auditor,
        {
          eventId: 'object-read',
          request,
          meta: {
            edge: formatEdgeId(id),
            scope: id.scope ?? null,
            object: objectKey(object),
          },
        },
        () => service.readObject({ id, object }, credentials),
      );
      replyJson(response, view satisfies ObjectView);
    },
  );
};

import {
  deploymentRef,
  elapsedSeconds,
  lastMove,
  LIMIT_SECONDS,
  serviceRef,
} from '../../status';
import type { DoctorRule } from '../DoctorRule';
import { listWords } from '../facts/words';

/** Deleting a Gateway while Envoy Gateway is down leaves everything it made (recorded). @internal */
export const leftBehind: DoctorRule = {
  id: 'K32',
  name: 'left-behind',
  title: 'Envoy and its load balancer outlived their Gateway',
  severity: 'warning',
  impact: 'risk',
  hop: 'gateway',
  needs: ['cluster'],
  reads: ['gateways', 'services', 'deployments'],
  explains: [],
  docs: 'Service and Deployment carry the name of their Gateway in labels. When the Gateway is deleted while Envoy Gateway is down, nobody removes them, also not when it comes back: Envoy runs on with its last routes, and the load balancer is billed. They have to be deleted by hand, the Service first, so that its load balancer goes as well. A Service that is already being deleted is told by K27.',
  check: ({ topology, now }) => {
    const { gateway, service, deployment, id } = topology;
    if (gateway || service?.metadata.deletionTimestamp) {
      return [];
    }
    const objects = [
      ...(service ? [serviceRef(service)] : []),
      ...(deployment ? [deploymentRef(deployment)] : []),
    ];
    const names = listWords(
      objects.map(({ kind, name }) => `the ${kind} ${name}`),
    );
    return objects.length > 0
      ? [
          {
            object: objects[0],
            message: `The Gateway ${id.gateway} is gone, and ${names} stayed: ${
              service ? 'the load balancer is' : 'they are'
            } still running and paid for.`,
            observed: `no Gateway ${id.namespace}/${id.gateway}`,
            expected: 'nothing that carries its name',
            // A removal that is under way moves pods and writes events.
            impact:
              elapsedSeconds(lastMove(topology), now) < LIMIT_SECONDS.refusal
                ? 'risk'
                : 'outage',
            remedy: `Delete ${names} in ${objects[0].namespace} by hand, once nobody uses the edge any more.`,
          },
        ]
      : [];
  },
};

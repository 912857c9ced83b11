import {
  elapsedSeconds,
  foreignPlace,
  LIMIT_SECONDS,
  newestTime,
  owningController,
  serviceRef,
} from '../../status';
import type { DoctorRule, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';

/** Until then AWS may have been asked before the controller was done. */
const isSettled = ({ topology, now }: Seen): boolean =>
  elapsedSeconds(
    newestTime([
      topology.service?.metadata.creationTimestamp,
      ...topology.events.map(({ lastSeen }) => lastSeen),
      ...topology.targetGroupBindings.map(
        ({ metadata }) => metadata.creationTimestamp,
      ),
    ]),
    now,
  ) >= LIMIT_SECONDS.aws;

/** Every object in Kubernetes stays True and the controller does nothing until the Service changes. @internal */
export const loadBalancerGone: DoctorRule = {
  id: 'A34',
  name: 'load-balancer-gone',
  title: 'The load balancer that the Service names does not exist in AWS',
  severity: 'error',
  impact: 'outage',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'targetgroupbindings', 'elbv2'],
  explains: ['A05', 'A13', 'A30', 'A33'],
  docs: 'Somebody deleted the load balancer in AWS. Kubernetes does not notice: Gateway, routes and Service stay good, and the Service goes on naming the old host name. The controller does nothing until the Service changes or the controller restarts; then it makes a new load balancer with another DNS name, so records in DNS have to follow. The rule waits ten minutes after the last deed of the controller.',
  check: seen => {
    const { topology } = seen;
    const { service, loadBalancer } = topology;
    const [hostname] = service?.hostnames ?? [];
    return service &&
      hostname &&
      !loadBalancer &&
      !service.metadata.deletionTimestamp &&
      owningController(topology)?.name !== 'in-tree' &&
      !foreignPlace(topology) &&
      isSettled(seen)
      ? [
          {
            object: serviceRef(service),
            path: 'status.loadBalancer.ingress[0].hostname',
            message: `Clients of ${edgeAddress(
              topology,
            )} get no answer, because the load balancer ${hostname} does not exist in AWS any more, although Kubernetes still names it.`,
            observed: `no load balancer named ${hostname}`,
            expected: 'a load balancer of that name',
            remedy: `Touch the Service ${service.metadata.name} in ${service.metadata.namespace}, for example with an annotation, so that the controller makes a new load balancer, then mend the records in DNS: its name will be another one.`,
          },
        ]
      : [];
  },
};

import type { LoadBalancerController } from '../../nlb';
import type { Service } from '../../snapshot';
import {
  elapsedSeconds,
  LIMIT_SECONDS,
  owningController,
  serviceRef,
} from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import {
  explainSilence,
  inSentence,
  tracesLookedFor,
} from '../facts/controllerSilence';
import { edgeAddress } from '../facts/hostnames';
import { speaksOfOthers } from '../facts/speaksOfOthers';

const hasSpoken = (
  { topology }: Seen,
  { eventComponents }: LoadBalancerController,
): boolean =>
  topology.events.some(
    ({ component, regarding }) =>
      regarding.kind === 'Service' && eventComponents.includes(component),
  );

const isWaiting = ({ now }: Seen, service: Service): boolean =>
  service.type === 'LoadBalancer' &&
  service.hostnames.length === 0 &&
  service.metadata.deletionTimestamp === undefined &&
  elapsedSeconds(service.metadata.creationTimestamp, now) >
    LIMIT_SECONDS.cluster;

const report = (
  seen: Seen,
  service: Service,
  owner: LoadBalancerController,
): RuleResult => {
  const { topology } = seen;
  const silent = { topology, service, owner };
  const { because, remedy } = explainSilence(silent);
  return {
    object: serviceRef(service),
    message: `Clients of ${edgeAddress(
      topology,
    )} get no address, because ${inSentence(owner)} is silent: ${because}.`,
    observed: tracesLookedFor(silent),
    expected: `the finalizer ${owner.finalizer} or an event within a minute`,
    remedy,
    since: service.metadata.creationTimestamp,
  };
};

/** Its pods are not read, so what it has left on objects has to tell (LBC controllers/service). @internal */
export const controllerSilent: DoctorRule = {
  id: 'K45',
  name: 'controller-silent',
  title: 'The load balancer controller says nothing at all',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['cluster'],
  reads: [
    'services',
    'events',
    'targetgroupbindings',
    'envoyproxies',
    'gatewayclasses',
  ],
  explains: ['A05', 'K03'],
  docs: 'A Service of the right class gets the finalizer of its controller within seconds, and an event on success or refusal. With neither, and with no event on any other Service either, the controller itself is the trouble, of every edge of the cluster. What it left on other objects tells the cases apart: finalizers and TargetGroupBindings of its own show that it worked here once and is down, crashing or without rights now; those of another controller alone show that the class is the wrong one for this cluster; none at all, that none is installed. A finalizer on this very Service shows that it began. A Service that was left out while others were served is told by K08, a refusal by K09 and K10.',
  check: seen => {
    const { service } = seen.topology;
    const owner = owningController(seen.topology);
    return service &&
      owner &&
      owner.name !== 'in-tree' &&
      isWaiting(seen, service) &&
      !hasSpoken(seen, owner) &&
      (service.metadata.finalizers.includes(owner.finalizer) ||
        !speaksOfOthers(seen, service))
      ? [report(seen, service, owner)]
      : [];
  },
};

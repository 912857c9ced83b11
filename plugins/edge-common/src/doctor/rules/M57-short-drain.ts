import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { askedWorkload, isProxyKnown, proxyPlace } from '../facts/askedProxy';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

/** Envoy Gateway's defaults, seconds. */
const DEFAULT_DRAIN = 60;
const DEFAULT_MIN_DRAIN = 10;
/** AWS's default, seconds. */
const DEFAULT_DEREGISTRATION = 300;
/** How long new flows still arrived after deregistration, seconds (istio/istio #35964). */
const LATE_FLOWS = 180;
const LEAST_DRAIN = 240;

const ATTRIBUTE = 'deregistration_delay.timeout_seconds';

/** The longest delay in force; before there are target groups, the one asked for. */
const deregistrationOf = (topology: EdgeTopology): number => {
  const live = topology.targetGroups
    .map(({ attributes }) => Number(attributes[ATTRIBUTE]))
    .filter(seconds => !Number.isNaN(seconds));
  return live.length > 0
    ? Math.max(...live)
    : askedNlb(topology).deregistrationDelaySeconds ?? DEFAULT_DEREGISTRATION;
};

/** A pod that ends is deregistered, and the load balancer takes minutes to notice. @internal */
export const shortDrain: DoctorRule = {
  id: 'M57',
  name: 'short-drain',
  title: 'Envoy ends before the load balancer has let go of it',
  severity: 'warning',
  impact: 'risk',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: ['A26'],
  docs: 'When a pod of Envoy ends, the controller deregisters its target. New connections still arrived for up to three minutes after that, and those open may go on for the deregistration delay. An Envoy that is gone by then resets them: errors on every rollout and every scale-in. `minDrainDuration` of 180 seconds and a `drainTimeout` of at least 240 seconds, and no shorter than the deregistration delay, avoid that. Without a word Envoy Gateway drains for 10 to 60 seconds.',
  check: ({ topology }) => {
    const drain = askedWorkload(topology, 'drainSeconds') ?? DEFAULT_DRAIN;
    const least =
      askedWorkload(topology, 'minDrainSeconds') ?? DEFAULT_MIN_DRAIN;
    const delay = deregistrationOf(topology);
    const wanted = Math.max(LEAST_DRAIN, delay);
    const place = proxyPlace(topology, 'spec.shutdown');
    return place &&
      topology.gateway &&
      isProxyKnown(topology) &&
      (drain < wanted || least < LATE_FLOWS)
      ? [
          {
            ...place,
            message: `Connections to ${edgeAddress(
              topology,
            )} are reset whenever an Envoy ends, because it drains for ${least} to ${drain} seconds and the load balancer needs longer to let go of it.`,
            observed: `minDrainDuration ${least} s, drainTimeout ${drain} s, deregistration ${delay} s`,
            expected: `minDrainDuration ${LATE_FLOWS} s, drainTimeout ${wanted} s`,
            remedy: `Set shutdown.minDrainDuration to ${LATE_FLOWS}s and shutdown.drainTimeout to ${wanted}s in the EnvoyProxy.`,
          },
        ]
      : [];
  },
};

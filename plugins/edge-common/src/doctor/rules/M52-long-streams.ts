import { httpRouteRef, policyRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import { terminatedListeners } from '../facts/listeners';
import type { Place } from '../facts/askedNlb';
import type { DoctorRule } from '../DoctorRule';

/** Fixed for TLS listeners, seconds (AWS: update idle timeout). */
const IDLE_SECONDS = 350;

interface Wait extends Place {
  readonly seconds: number;
}

/** 0 means no limit in both places. */
const isTooLong = (seconds: number | undefined): seconds is number =>
  seconds === 0 || (seconds ?? 0) > IDLE_SECONDS;

const waits = ({ routes, policies }: EdgeTopology): Wait[] => [
  ...routes.flatMap(route =>
    route.rules.flatMap(({ timeoutSeconds: seconds }, index) =>
      isTooLong(seconds)
        ? [
            {
              object: httpRouteRef(route),
              path: `spec.rules[${index}].timeouts.request`,
              seconds,
            },
          ]
        : [],
    ),
  ),
  ...policies.flatMap(policy => {
    const { streamIdleSeconds: seconds } = policy;
    return isTooLong(seconds)
      ? [
          {
            object: policyRef(policy),
            path: 'spec.timeout.http.streamIdleTimeout',
            seconds,
          },
        ]
      : [];
  }),
];

/** The load balancer forgets idle flows, and the next packet is reset. @internal */
export const longStreams: DoctorRule = {
  id: 'M52',
  name: 'long-streams',
  title: 'The load balancer drops idle streams before Envoy does',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  needs: ['manifests'],
  reads: [
    'gateways',
    'envoyproxies',
    'services',
    'httproutes',
    'clienttrafficpolicies',
  ],
  explains: ['A27'],
  docs: 'A TLS listener of an NLB forgets a flow that was idle for 350 seconds, and that cannot be changed; the next packet gets a reset. A longer request timeout or stream idle timeout therefore promises what the load balancer does not keep: long polls, event streams and gRPC streams break after about six minutes of silence. Something has to be sent more often, such as HTTP/2 pings or comments in an event stream.',
  check: ({ topology }) =>
    terminatedListeners(topology).length > 0
      ? waits(topology).map(({ object, path, seconds }) => ({
          object,
          path,
          message: `Streams of ${edgeAddress(
            topology,
          )} that are silent for ${IDLE_SECONDS} seconds are reset, because the load balancer drops idle flows, whatever Envoy allows.`,
          observed: seconds === 0 ? 'no limit' : `${seconds} s`,
          expected: `something sent at least every ${IDLE_SECONDS} s`,
          remedy: `Let clients or the application send a keepalive more often than every ${IDLE_SECONDS} seconds.`,
        }))
      : [],
};

import type { ObjectRef } from '../../identity';
import {
  findCondition,
  gatewayClassRef,
  gatewayRef,
  isMerged,
  isServing,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';

interface Missing {
  readonly by: ObjectRef;
  readonly path: string;
  readonly name: string;
}

const missing = (topology: EdgeTopology): Missing[] => {
  const { gateway, gatewayClass, envoyProxy, classEnvoyProxy } = topology;
  const own = gateway?.infrastructure.parametersRef;
  const ofClass = gatewayClass?.parametersRef;
  return [
    ...(gateway &&
    own?.kind === 'EnvoyProxy' &&
    !envoyProxy &&
    !isMerged(topology)
      ? [
          {
            by: gatewayRef(gateway),
            path: 'spec.infrastructure.parametersRef',
            name: own.name,
          },
        ]
      : []),
    ...(gatewayClass && ofClass?.kind === 'EnvoyProxy' && !classEnvoyProxy
      ? [
          {
            by: gatewayClassRef(gatewayClass),
            path: 'spec.parametersRef',
            name: ofClass.name,
          },
        ]
      : []),
  ];
};

/** The bomb has gone off: then the missing EnvoyProxy is no reason why it was not heard. */
const hasUnreadyPod = ({ pods }: EdgeTopology): boolean =>
  pods.some(
    ({ metadata, conditions }) =>
      metadata.deletionTimestamp === undefined &&
      findCondition(conditions, 'Ready')?.status !== 'True',
  );

/** A bomb: traffic flows, addresses of backends age, and no new Envoy pod becomes ready. @internal */
export const configurationFrozen: DoctorRule = {
  id: 'K30',
  name: 'configuration-frozen',
  title: 'The configuration of a running Envoy is frozen',
  severity: 'error',
  impact: 'partial',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: [
    'gateways',
    'gatewayclasses',
    'envoyproxies',
    'services',
    'deployments',
    'pods',
  ],
  explains: ['K01', 'K02', 'K12', 'K43'],
  docs: 'When the EnvoyProxy of an edge that runs is deleted, Envoy goes on with what it has: requests are answered, and routes read True. But Envoy Gateway no longer sends anything to it. Addresses of backends grow stale as their pods move, changed routes have no effect, and after a restart of Envoy Gateway no new Envoy pod becomes ready, so that the next rollout or node change ends the traffic.',
  check: ({ topology }) => {
    const { deployment, service } = topology;
    return deployment && service
      ? missing(topology)
          .slice(0, 1)
          .map(({ by, path, name }) => ({
            object: by,
            path,
            message: `Envoy for ${edgeAddress(
              topology,
            )} runs on a frozen configuration, because the EnvoyProxy ${name} was deleted: changes have no effect, and a new Envoy pod ${
              hasUnreadyPod(topology) ? 'does' : 'will'
            } not become ready.`,
            observed: `no EnvoyProxy ${name}`,
            expected: `an EnvoyProxy ${name}`,
            remedy: `Restore the EnvoyProxy ${name} before anything restarts.`,
            impact: isServing(topology) ? 'partial' : 'outage',
            ...(hasUnreadyPod(topology) && { symptomOf: [] }),
          }))
      : [];
  },
};

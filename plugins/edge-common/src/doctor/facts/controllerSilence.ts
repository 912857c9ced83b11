import {
  LOAD_BALANCER_CONTROLLERS,
  type LoadBalancerController,
} from '../../nlb';
import type { Service } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedClass } from './askedNlb';
import { isProxyKnown } from './askedProxy';
import { countOf } from './words';

/** Why a controller may say nothing of a Service that is meant for it. @internal */
export interface Silence {
  /** Completes "…, because …". */
  readonly because: string;
  /** Imperative, with its full stop. */
  readonly remedy: string;
}

/** A controller's name as sentences have it, with its article where it wants one. @internal */
export const inSentence = ({ name, title }: LoadBalancerController): string =>
  name === 'lbc' ? `the ${title}` : title;

interface Silent {
  readonly topology: EdgeTopology;
  readonly service: Service;
  readonly owner: LoadBalancerController;
}

const hasTaken = ({ service, owner }: Silent): boolean =>
  service.metadata.finalizers.includes(owner.finalizer);

/** A class that nobody asked for was set by the webhook of the controller that it belongs to. */
const hasClassFromWebhook = ({ topology, service, owner }: Silent): boolean =>
  isProxyKnown(topology) &&
  askedClass(topology) === undefined &&
  owner.loadBalancerClass !== undefined &&
  service.loadBalancerClass === owner.loadBalancerClass;

const isInCluster = (silent: Silent): boolean =>
  hasClassFromWebhook(silent) ||
  (silent.topology.controllerTraces ?? []).some(
    ({ name }) => name === silent.owner.name,
  );

/** Another controller that makes load balancers in this cluster. */
const otherAtWork = ({
  topology,
  owner,
}: Silent): LoadBalancerController | undefined =>
  (topology.controllerTraces ?? [])
    .filter(({ name }) => name !== owner.name)
    .map(({ name }) => LOAD_BALANCER_CONTROLLERS[name])
    .find(({ loadBalancerClass }) => loadBalancerClass !== undefined);

/** In the order of what is certain: a mark on the Service itself, then on others. @internal */
export const explainSilence = (silent: Silent): Silence => {
  const { topology, service, owner } = silent;
  const { name } = service.metadata;
  if (hasTaken(silent)) {
    return {
      because: `it has taken the Service ${name} up and has said nothing of it since: it stopped in between, or AWS does not answer it`,
      remedy: `Search the log of ${inSentence(owner)} for the Service ${name}.`,
    };
  }
  if (isInCluster(silent)) {
    const { controllerActedAt: at } = topology;
    return {
      because: `it has worked in this cluster before and ${
        at ? `has spoken of nothing since ${at}` : 'speaks of nothing now'
      }: it is down, restarts all the time, or has lost its rights`,
      remedy: `Look whether ${inSentence(owner)} runs, then at its log.`,
    };
  }
  const other = otherAtWork(silent);
  return other
    ? {
        because: `nothing in this cluster was ever made by it, but load balancers are made here by ${inSentence(
          other,
        )}, which takes the class ${other.loadBalancerClass}`,
        remedy: `Set envoyService.loadBalancerClass to ${other.loadBalancerClass} in the EnvoyProxy and have the Service made anew: the class of an existing Service cannot be changed.`,
      }
    : {
        because:
          'nothing in this cluster was ever made by it or by any other: most likely none is installed',
        remedy: `Ask the platform team to install ${inSentence(owner)}.`,
      };
};

/** What was looked for, and what of it was there. @internal */
export const tracesLookedFor = ({
  topology,
  service,
  owner,
}: Silent): string => {
  const trace = topology.controllerTraces?.find(
    ({ name }) => name === owner.name,
  );
  return [
    `class ${service.loadBalancerClass ?? 'none'}`,
    `finalizers ${service.metadata.finalizers.join(', ') || 'none'}`,
    'no event on the Service',
    `${countOf(trace?.services ?? 0, 'Service')} of the cluster with ${
      owner.finalizer
    }`,
    `last event of a load balancer controller: ${
      topology.controllerActedAt ?? 'none'
    }`,
  ].join('; ');
};

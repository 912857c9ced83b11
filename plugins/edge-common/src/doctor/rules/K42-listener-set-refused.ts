import type { Condition, Gateway, ListenerSet } from '../../snapshot';
import { listenerSetRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { listenerReason, type ReasonText } from '../facts/listenerReasons';
import { lostListenersImpact, refusalOfSet } from '../facts/lostSets';

type Explained = ReasonText & { readonly expected?: string };

const ask = (gateway: string, from: string): string =>
  `Ask the owner of the Gateway ${gateway} to set allowedListeners.namespaces.from to ${from}.`;

const byLabel = (namespace: string): string =>
  `Selector, with a label of the namespace ${namespace}`;

/** `spec.allowedListeners` of the Gateway decides, and lets nobody in unless it says so. */
const NOT_ALLOWED: Record<
  NonNullable<Gateway['allowedListeners']>,
  (gateway: Gateway['metadata'], namespace: string) => Explained
> = {
  None: (gateway, namespace) => ({
    because: `the Gateway ${gateway.name} lets no ListenerSets in`,
    remedy: ask(
      gateway.name,
      gateway.namespace === namespace ? 'Same' : byLabel(namespace),
    ),
    expected: 'allowedListeners in the Gateway',
  }),
  Same: (gateway, namespace) => ({
    because: `the Gateway ${gateway.name} lets only ListenerSets of its own namespace in`,
    remedy: ask(gateway.name, byLabel(namespace)),
    expected: `allowedListeners for the namespace ${namespace}`,
  }),
  Selector: ({ name }, namespace) => ({
    because: `the Gateway ${name} chooses namespaces by label, and ${namespace} is none of them`,
    remedy: `Ask the platform team to label the namespace ${namespace} as the Gateway ${name} wants it.`,
    expected: `the labels of allowedListeners on the namespace ${namespace}`,
  }),
  All: ({ name }) => ({
    because: `Envoy Gateway does not allow it at the Gateway ${name}`,
    remedy: 'Correct what the message names.',
  }),
};

const explainRefusal = (
  { metadata: gateway, allowedListeners = 'None' }: Gateway,
  { metadata: { namespace = '' } }: ListenerSet,
  refusal: Condition,
): Explained => {
  switch (refusal.reason) {
    case 'NotAllowed':
      return NOT_ALLOWED[allowedListeners](gateway, namespace);
    case 'ParentNotAccepted':
      return {
        because: `the Gateway ${gateway.name} is refused itself`,
        remedy: 'Mend the Gateway.',
      };
    default:
      return listenerReason(refusal);
  }
};

const report = (
  topology: EdgeTopology,
  gateway: Gateway,
  set: ListenerSet,
): RuleResult[] => {
  const refusal = refusalOfSet(set);
  if (!refusal) {
    return [];
  }
  const { reason, message, lastTransitionTime } = refusal;
  const { because, ...said } = explainRefusal(gateway, set, refusal);
  const ports = set.listeners.map(({ port }) => port).join(', ');
  return [
    {
      object: listenerSetRef(set),
      path: 'spec.parentRef',
      message: `Clients of ${edgeAddress(
        topology,
      )} get no answer from the listeners of the ListenerSet ${
        set.metadata.name
      }${ports && ` (port ${ports})`}, because ${because}.`,
      observed: `Accepted=False ${reason}: ${message}`,
      expected: 'Accepted=True',
      ...said,
      impact: lostListenersImpact(topology),
      since: lastTransitionTime,
    },
  ];
};

/** Envoy Gateway writes no status on the routes of such a set (1.9, gatewayapi/listenerset.go; recorded). @internal */
export const listenerSetRefused: DoctorRule = {
  id: 'K42',
  name: 'listener-set-refused',
  title: 'The Gateway does not take a ListenerSet',
  severity: 'error',
  impact: 'partial',
  hop: 'gateway',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'listenersets', 'httproutes'],
  explains: ['A05', 'K09', 'K16', 'K33', 'K35'],
  docs: 'A ListenerSet adds listeners to a Gateway that somebody else owns, when `spec.allowedListeners` of the Gateway lets its namespace in; without that field it lets nobody in. A set that is refused adds nothing: its ports are not opened, and its routes are not served and get no status at all, so the set is the only place that says why. Listeners that are refused one by one are told by K13 and K14.',
  check: ({ topology }) => {
    const { gateway, listenerSets } = topology;
    return gateway
      ? listenerSets.flatMap(set => report(topology, gateway, set))
      : [];
  },
};

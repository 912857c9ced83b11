import { minimumTlsMinor } from '../nlb';
import {
  sentencesOfClients,
  sentencesOfOperation,
  sentencesOfRules,
  sentencesOfService,
} from './describeOptions';
import type { Edge } from './Edge';

/**
 * What people read before they agree: plain sentences without markup. Values in them have
 * passed the request's grammars; whoever puts them into Markdown escapes them.
 * @public
 */
export interface EdgeDescription {
  readonly title: string;
  /** What will exist and for whom. */
  readonly gets: readonly string[];
  /** What taking it back brings back, and what it does not. */
  readonly undo: readonly string[];
}

const join = (items: readonly string[]): string =>
  items.length <= 1
    ? items[0] ?? ''
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

const sentenceOfReach = (edge: Edge): string => {
  const { settings, sourceRanges } = edge.loadBalancer;
  const ranges = [...sourceRanges, ...(settings.allowedCidrs ?? [])];
  const who = [
    ...ranges,
    ...(settings.prefixLists ?? []).map(list => `prefix list ${list}`),
    ...(settings.securityGroups ?? []).map(group => `security group ${group}`),
  ];
  const from =
    who.length > 0 ? `from ${join(who)}` : 'from every address that has a way';
  return settings.scheme === 'internet-facing'
    ? `A load balancer on the internet can be reached ${from}.`
    : `An internal load balancer, without a public address, can be reached ${from}.`;
};

const sentenceOfNames = ({ hostnames }: Edge): string =>
  hostnames.length > 0
    ? `It answers for ${join(hostnames)}.`
    : 'It answers for every host name that leads to it.';

const sentenceOfTls = (edge: Edge): string => {
  if (edge.tls === 'envoy') {
    const secrets = edge.gateway.listeners.flatMap(one => one.secrets ?? []);
    return `The load balancer passes TLS on; Envoy ends it with the certificate of Secret ${join(
      secrets,
    )} in namespace ${edge.namespace}, and no TLS policy of AWS holds.`;
  }
  const { settings } = edge.loadBalancer;
  const [first = '', ...others] = settings.certificates ?? [];
  const minor = minimumTlsMinor(settings.sslPolicy ?? '');
  const versions = minor === 3 ? 'TLS 1.3 only' : `TLS 1.${minor} or newer`;
  const more =
    others.length === 0 ? '' : ` and ${others.length} more by server name`;
  return `Clients need ${versions} (policy ${settings.sslPolicy}); the load balancer shows the certificate ${first}${more}.`;
};

const sentenceOfRoutes = ({
  routes,
  setsForwardedProto,
  tls,
}: Edge): string => {
  const rules = routes.flatMap(route => route.rules);
  const paths = rules.map(
    ({ path, backends }) =>
      `${path.value} to ${join(
        backends.map(({ service, port }) => `${service}:${port}`),
      )}`,
  );
  const isTold = setsForwardedProto || tls === 'envoy';
  const proto = isTold
    ? 'told by X-Forwarded-Proto that the client used https'
    : 'not told that the client used https';
  return `Requests go by path: ${paths.join(
    '; ',
  )}. The service gets plain HTTP and is ${proto}.`;
};

const sentenceOfPlainHttp = ({ redirect, gateway }: Edge): string => {
  const http = gateway.listeners.find(({ name }) => name === 'http');
  return redirect && http
    ? `Plain HTTP on port ${http.port} is redirected to https with ${redirect.statusCode}.`
    : 'Plain HTTP is not answered.';
};

/** Such a backend answers 500 until its owners allow the route. */
const sentencesOfGrants = ({ routes, namespace, grants }: Edge): string[] => {
  if (grants.length > 0) {
    return grants.map(
      grant =>
        `This changes the namespace ${
          grant.namespace
        }, which is another team's: a ReferenceGrant there lets ${
          routes[0].kind
        }s of ${namespace} reach ${join(grant.services)}.`,
    );
  }
  const foreign = routes
    .flatMap(({ rules }) => rules.flatMap(({ backends }) => backends))
    .filter(backend => (backend.namespace ?? namespace) !== namespace)
    .map(backend => `${backend.namespace}/${backend.service}`);
  return foreign.length === 0
    ? []
    : [
        `${join([
          ...new Set(foreign),
        ])} lie in other namespaces: a ReferenceGrant there must allow ${
          routes[0].kind
        }s of ${namespace}.`,
      ];
};

const undoSentences = ({ loadBalancer: { settings } }: Edge): string[] => [
  'Before the edge is applied, closing the pull request leaves no trace.',
  'Afterwards, removing these files removes Gateway, routes, Envoy and load balancer; a new load balancer gets another DNS name, so records that point at the old one must be mended.',
  ...(settings.deletionProtection
    ? [
        'Deletion protection is on: set deletionProtection to false and let that be applied first, else the load balancer stays and is billed while traffic is already gone.',
      ]
    : []),
  'Attributes of a running load balancer keep their last value when their key is taken away; changing scheme replaces the load balancer.',
];

/**
 * Says in plain sentences what an edge gives, and what undoing it brings back.
 * @public
 */
export const describeEdge = (edge: Edge): EdgeDescription => ({
  title: `Edge ${edge.name} for ${edge.entity.name} in ${edge.environment}`,
  gets: [
    sentenceOfReach(edge),
    sentenceOfNames(edge),
    sentenceOfTls(edge),
    sentenceOfPlainHttp(edge),
    sentenceOfRoutes(edge),
    ...sentencesOfGrants(edge),
    ...sentencesOfRules(edge),
    ...sentencesOfClients(edge),
    ...sentencesOfService(edge),
    ...sentencesOfOperation(edge),
  ],
  undo: undoSentences(edge),
});

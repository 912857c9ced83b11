import type { Edge } from './Edge';

const sentences = (
  ...list: readonly (string | false | undefined)[]
): string[] =>
  list.flatMap(sentence =>
    sentence === undefined || sentence === false ? [] : [sentence],
  );

/** What routes match and change beyond their path. @internal */
export const sentencesOfRules = ({ routes, hsts }: Edge): string[] => {
  const rules = routes.flatMap(route => route.rules);
  const count = (has: (rule: (typeof rules)[number]) => unknown): number =>
    rules.filter(has).length;
  const matching = count(
    rule => rule.method ?? rule.headers ?? rule.queryParams,
  );
  const rewriting = count(rule => rule.rewrite);
  const changing = count(rule => rule.requestHeaders ?? rule.responseHeaders);
  const limited = count(rule => rule.timeouts);
  return sentences(
    routes[0].kind === 'GRPCRoute' &&
      'The routes speak gRPC and match by service and method.',
    matching > 0 &&
      `${matching} of ${rules.length} routes take only requests with a certain method, header or query parameter.`,
    rewriting > 0 &&
      `${rewriting} of ${rules.length} routes change path or host name before the service sees them.`,
    changing > 0 &&
      `${changing} of ${rules.length} routes set, add or remove headers.`,
    limited > 0 && `${limited} of ${rules.length} routes have a time limit.`,
    hsts &&
      `Browsers are told to use https only (Strict-Transport-Security: ${hsts}); they remember it even when the edge is gone.`,
  );
};

/** How clients are met, and whose address the service sees. @internal */
export const sentencesOfClients = ({
  clients,
  loadBalancer,
}: Edge): string[] => {
  const { settings } = loadBalancer;
  const { proxyProtocol, trustedHops, trustedCidrs } = clients ?? {};
  const times = [
    clients?.idleTimeout &&
      `idle connections close after ${clients.idleTimeout}`,
    clients?.streamIdleTimeout &&
      `idle streams close after ${clients.streamIdleTimeout}`,
    clients?.requestReceivedTimeout &&
      `a request must arrive within ${clients.requestReceivedTimeout}`,
    clients?.keepalive &&
      `keepalive probes begin after ${clients.keepalive.idle}`,
    clients?.connectionLimit &&
      `each Envoy takes at most ${clients.connectionLimit} connections`,
  ].filter(Boolean);
  return sentences(
    settings.preserveClientIp === true &&
      'Envoy sees the address of the client itself; a client in the same pod network may not reach its own host.',
    proxyProtocol &&
      `The load balancer tells the client's address by PROXY protocol on both ports; connections without it are ${
        proxyProtocol.optional
          ? 'taken too, so whoever reaches a pod directly can forge an address'
          : 'reset'
      }. Health checks use TCP.`,
    trustedHops !== undefined &&
      `The client's address comes from X-Forwarded-For behind ${trustedHops} trusted hops.`,
    trustedCidrs &&
      `The client's address comes from X-Forwarded-For, as far as ${trustedCidrs.join(
        ', ',
      )} sent it.`,
    times.length > 0 && `For clients: ${times.join('; ')}.`,
  );
};

/** How the service is met. @internal */
export const sentencesOfService = ({
  backends,
  loadBalancer,
}: Edge): string[] => {
  const { stickiness, balancing, retries, timeout, circuitBreaker } =
    backends ?? {};
  const by = stickiness?.cookie ?? stickiness?.header;
  return sentences(
    loadBalancer.settings.stickiness === true &&
      'Connections from one address go to the same Envoy, which says nothing of the pod of the service.',
    stickiness &&
      `Clients stay with one pod of the service by ${
        by === undefined ? 'their address' : `${stickiness.by} ${by}`
      }, until the number of pods changes.`,
    balancing && `Envoy spreads requests over pods by ${balancing}.`,
    retries &&
      `Failed requests are sent again up to ${retries.count} times, so the service must bear repetition.`,
    timeout?.connect !== undefined &&
      `Connecting to the service may take ${timeout.connect}.`,
    timeout?.request !== undefined &&
      `An answer of the service may take ${timeout.request}.`,
    circuitBreaker &&
      'Beyond the limits of the circuit breaker Envoy answers 503 by itself.',
  );
};

/** How load balancer and Envoy pods are run. @internal */
export const sentencesOfOperation = ({
  envoy,
  loadBalancer: { settings },
}: Edge): string[] => {
  const { autoscaling } = envoy;
  const { accessLogBucket, accessLogPrefix, dnsClientRouting } = settings;
  const { minimumCapacityUnits, unhealthyDrainingSeconds } = settings;
  return sentences(
    autoscaling &&
      `Between ${autoscaling.min} and ${autoscaling.max} Envoy pods run, by ${
        autoscaling.cpu ?? 80
      } % of CPU.`,
    settings.accessLogs === true &&
      accessLogBucket &&
      `Access logs go to the bucket ${accessLogBucket}${
        accessLogPrefix ? ` under ${accessLogPrefix}` : ''
      }.`,
    dnsClientRouting &&
      `Clients inside AWS are led to zones by ${dnsClientRouting}.`,
    settings.zonalShift === true && 'Traffic can be shifted away from a zone.',
    minimumCapacityUnits !== undefined &&
      `${minimumCapacityUnits} capacity units are reserved and billed, used or not.`,
    settings.terminateOnDeregister === true &&
      'Connections still open at the end of the deregistration delay are cut.',
    unhealthyDrainingSeconds !== undefined &&
      `Connections to an unhealthy Envoy may stay for ${unhealthyDrainingSeconds} s.`,
  );
};

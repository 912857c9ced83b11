import type { HttpRoute, Policy, RouteRule } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { decryptedListeners } from './listeners';
import { attachments, isAppRule } from './routes';

/** Whether a header tells applications that clients came over https. @internal */
export const isHttps = ({
  name,
  value,
}: {
  name: string;
  value: string;
}): boolean => name.toLowerCase() === 'x-forwarded-proto' && value === 'https';

/** Only `set` replaces what Envoy wrote before; `add` makes `http,https` of it. */
const setsHeader = ({ filters }: RouteRule): boolean =>
  filters.some(
    filter =>
      filter.type === 'RequestHeaderModifier' && filter.set.some(isHttps),
  );

/** An early header alone is overwritten by Envoy; it stays only where forwarded headers are trusted. */
const setsEarly =
  ({ id }: EdgeTopology, section: string) =>
  ({ targets, earlyHeaders, trustsForwardedHeaders }: Policy): boolean =>
    trustsForwardedHeaders &&
    earlyHeaders.some(isHttps) &&
    targets.some(
      ({ kind, name, sectionName }) =>
        kind === 'Gateway' &&
        name === id.gateway &&
        (sectionName ?? section) === section,
    );

/**
 * The rules of a route on TLS listeners that leave applications with Envoy's own word on the
 * scheme, by index.
 * @internal
 */
export const silentRules = (
  topology: EdgeTopology,
  route: HttpRoute,
): number[] => {
  const decrypted = decryptedListeners(topology);
  const isUncovered = attachments(topology, route)
    .flatMap(({ taken }) => taken)
    .filter(listener => decrypted.includes(listener))
    .some(({ name }) => !topology.policies.some(setsEarly(topology, name)));
  return isUncovered
    ? route.rules.flatMap((rule, index) =>
        isAppRule(rule) && rule.backendRefs.length > 0 && !setsHeader(rule)
          ? [index]
          : [],
      )
    : [];
};

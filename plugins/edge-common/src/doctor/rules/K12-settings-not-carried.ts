import { isNlbAnnotationKey } from '../../nlb';
import type { Service } from '../../snapshot';
import {
  askedAnnotations,
  countingProxies,
  elapsedSeconds,
  isWishStale,
  LIMIT_SECONDS,
  serviceRef,
} from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { countOf, listWords } from '../facts/words';

interface Lost {
  readonly key: string;
  readonly asked: string;
  readonly present?: string;
  /** The object that asks for it. */
  readonly from: string;
}

const sourceOf = (topology: EdgeTopology, key: string): string => {
  const { gateway, envoyProxy } = topology;
  const proxy = countingProxies(topology).find(
    ({ serviceAnnotations }) => serviceAnnotations[key] !== undefined,
  );
  if (!proxy) {
    return `Gateway ${gateway?.metadata.name}`;
  }
  return proxy === envoyProxy
    ? `EnvoyProxy ${proxy.metadata.name}`
    : 'the EnvoyProxy of the class';
};

const lostSettings = (topology: EdgeTopology, service: Service): Lost[] =>
  Object.entries(askedAnnotations(topology))
    .filter(
      ([key, value]) =>
        isNlbAnnotationKey(key) && service.metadata.annotations[key] !== value,
    )
    .map(([key, asked]) => ({
      key,
      asked,
      present: service.metadata.annotations[key],
      from: sourceOf(topology, key),
    }));

/** While the parameters are missing nothing is carried, and another rule says so. */
const isSettled = ({ topology, now }: Seen): boolean => {
  const { gateway, gatewayClass, service, envoyProxy } = topology;
  const named =
    gateway?.infrastructure.parametersRef ?? gatewayClass?.parametersRef;
  return (
    gateway !== undefined &&
    !isWishStale(topology) &&
    (!named || (envoyProxy ?? topology.classEnvoyProxy) !== undefined) &&
    elapsedSeconds(service?.metadata.creationTimestamp, now) >
      LIMIT_SECONDS.refusal
  );
};

const settings = (lost: readonly Lost[], side: 'asked' | 'present'): string =>
  lost.map(one => `${one.key}: ${one[side] ?? 'not set'}`).join('; ');

/** The controller reads the Service alone: what does not reach it does not exist. @internal */
export const settingsNotCarried: DoctorRule = {
  id: 'K12',
  name: 'settings-not-carried',
  title: 'Settings of the load balancer have not reached the Service',
  severity: 'error',
  impact: 'partial',
  hop: 'envoy',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'gatewayclasses', 'services', 'envoyproxies'],
  explains: ['A05', 'A06'],
  docs: 'Envoy Gateway writes the annotations of the Gateway’s infrastructure onto the Service of Envoy, and those of the EnvoyProxy over them; the EnvoyProxy of a Gateway replaces that of the class unless it says how to merge. When a setting is not on the Service, a patch in an EnvoyProxy or another controller overrides it, Envoy Gateway has not taken the change up, or somebody edited the Service by hand.',
  check: seen => {
    const { topology } = seen;
    const { service } = topology;
    const lost =
      service && !service.metadata.deletionTimestamp && isSettled(seen)
        ? lostSettings(topology, service)
        : [];
    return service && lost.length > 0
      ? [
          {
            object: serviceRef(service),
            path: 'metadata.annotations',
            message: `The load balancer of ${edgeAddress(
              topology,
            )} is not set up as asked, because ${countOf(
              lost.length,
              'setting',
            )} of ${listWords([
              ...new Set(lost.map(({ from }) => from)),
            ])} did not reach the Service ${service.metadata.name}.`,
            observed: settings(lost, 'present'),
            expected: settings(lost, 'asked'),
            remedy:
              'Look for a patch in the EnvoyProxy or a change by hand on the Service; if there is none, read the log of Envoy Gateway.',
          },
        ]
      : [];
  },
};

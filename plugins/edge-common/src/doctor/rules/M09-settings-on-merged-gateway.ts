import { isNlbAnnotationKey } from '../../nlb';
import type { Gateway } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { gatewayRef } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule, Seen } from '../DoctorRule';

/** What the Gateway itself or its own EnvoyProxy asks of the load balancer. */
const ownSettings = ({
  gateway,
  envoyProxy,
}: EdgeTopology): Readonly<Record<string, string>> => ({
  ...gateway?.infrastructure.annotations,
  ...envoyProxy?.serviceAnnotations,
});

const lostKeys = ({ topology, live }: Seen): string[] => {
  const own = ownSettings(topology);
  const reached = (live && topology.service?.metadata.annotations) || {};
  return Object.keys(own)
    .filter(isNlbAnnotationKey)
    .filter(key => reached[key] !== own[key])
    .sort();
};

/** Fields of the Gateway's own EnvoyProxy that shape the load balancer, as nobody reads it. */
const lostFields = ({ envoyProxy, service }: EdgeTopology): string[] => [
  ...(envoyProxy?.loadBalancerClass !== undefined &&
  envoyProxy.loadBalancerClass !== service?.loadBalancerClass
    ? ['loadBalancerClass']
    : []),
  ...(envoyProxy?.loadBalancerSourceRanges.length
    ? ['loadBalancerSourceRanges']
    : []),
];

const placeIn = (gateway: Gateway): string =>
  gateway.infrastructure.parametersRef
    ? 'spec.infrastructure.parametersRef'
    : 'spec.infrastructure.annotations';

/** All Gateways of the class share one Service, and the last one's annotations win (translator.go). @internal */
export const settingsOnMergedGateway: DoctorRule = {
  id: 'M09',
  name: 'settings-on-merged-gateway',
  title: 'NLB settings stand on a Gateway that is merged with others',
  severity: 'error',
  impact: 'partial',
  hop: 'envoy',
  needs: ['manifests'],
  reads: ['gateways', 'gatewayclasses', 'envoyproxies', 'services'],
  explains: ['A05', 'K12'],
  docs: 'With `mergeGateways` in the EnvoyProxy of the class, all Gateways of that class share one Envoy and one Service. Envoy Gateway then ignores `parametersRef` of a single Gateway, and of annotations under `spec.infrastructure` only those of the Gateway it looks at last survive. Settings of the load balancer belong in the EnvoyProxy of the class. On a live edge settings that reached the Service are not reported.',
  check: seen => {
    const { topology } = seen;
    const { gateway, classEnvoyProxy } = topology;
    const keys = [...lostKeys(seen), ...lostFields(topology)];
    return gateway && classEnvoyProxy?.mergeGateways && keys.length > 0
      ? [
          {
            object: gatewayRef(gateway),
            path: placeIn(gateway),
            message: `The load balancer of ${edgeAddress(
              topology,
            )} ignores settings of ${
              gateway.metadata.name
            }, because all Gateways of the class ${
              gateway.gatewayClassName
            } are merged and share one Service.`,
            observed: keys.join(', '),
            expected: `settings in the EnvoyProxy ${classEnvoyProxy.metadata.name} of the class`,
            remedy: `Move the settings to envoyService of the EnvoyProxy ${classEnvoyProxy.metadata.name}, or use a class without mergeGateways.`,
          },
        ]
      : [];
  },
};

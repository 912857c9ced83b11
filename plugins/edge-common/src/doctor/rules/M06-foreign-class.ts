import { gatewayRef } from '../../status';
import {
  ENVOY_GATEWAY_CONTROLLER,
  isServedByEnvoyGateway,
} from '../../topology';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

/** The same kinds served by another controller mean something else (LBC docs/guide/gateway). @internal */
export const foreignClass: DoctorRule = {
  id: 'M06',
  name: 'foreign-class',
  title: 'The GatewayClass belongs to another controller',
  severity: 'error',
  impact: 'outage',
  hop: 'gatewayClass',
  needs: ['manifests'],
  reads: ['gateways', 'gatewayclasses'],
  explains: ['A05', 'K01', 'K02', 'K03', 'K07'],
  docs: 'A Gateway of a class whose controller is not Envoy Gateway gets no Envoy and no Service with annotations. The AWS Load Balancer Controller serves Gateways itself (`gateway.k8s.aws/nlb`, `gateway.k8s.aws/alb`), reads its settings from a LoadBalancerConfiguration and ignores the annotations of an edge altogether. The edge needs a class of Envoy Gateway.',
  check: ({ topology }) => {
    const { gateway, gatewayClass } = topology;
    return gateway && gatewayClass && !isServedByEnvoyGateway(gatewayClass)
      ? [
          {
            object: gatewayRef(gateway),
            path: 'spec.gatewayClassName',
            message: `Clients of ${edgeAddress(
              topology,
            )} do not reach an Envoy, because the class ${
              gatewayClass.metadata.name
            } belongs to ${
              gatewayClass.controllerName
            }, which reads none of the edge's settings.`,
            observed: gatewayClass.controllerName,
            expected: ENVOY_GATEWAY_CONTROLLER,
            remedy: 'Set gatewayClassName to a class of Envoy Gateway.',
          },
        ]
      : [];
  },
};

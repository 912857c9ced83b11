import { LOAD_BALANCER_CONTROLLERS } from '../../nlb';
import { serviceRef } from '../../status';
import { askedField, proxyPlace } from '../facts/askedProxy';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

const WANTED = 'LoadBalancer';

const isTakenBack = ({ topology: { service } }: Seen): boolean =>
  (service?.metadata.finalizers ?? []).includes(
    LOAD_BALANCER_CONTROLLERS.lbc.finalizer,
  );

const sayWhoAsked = ({
  topology,
}: Seen): Pick<RuleResult, 'remedy'> & { readonly because: string } => {
  const asked = askedField(topology, 'serviceType');
  const place = proxyPlace(topology, 'spec');
  return asked !== undefined && asked !== WANTED && place
    ? {
        because: `the ${place.object.kind} ${place.object.name} asks for that`,
        remedy: `Remove envoyService.type from the ${place.object.kind} ${place.object.name}, or set it to ${WANTED}.`,
      }
    : {
        because: 'no EnvoyProxy asks for that, so somebody set it by hand',
        remedy: `Set the type of the Service back to ${WANTED}, or touch the Gateway so that Envoy Gateway does.`,
      };
};

/** Controllers pass such a Service over without a word, and the Gateway reads Programmed. @internal */
export const serviceWithoutLoadBalancer: DoctorRule = {
  id: 'K38',
  name: 'service-without-load-balancer',
  title: 'The Service of Envoy is of a type that gets no load balancer',
  severity: 'error',
  impact: 'outage',
  hop: 'envoy',
  needs: ['cluster'],
  reads: ['services', 'gateways', 'envoyproxies'],
  explains: ['A01', 'A05', 'A34', 'K03', 'K04', 'K08', 'M05'],
  docs: 'Controllers make load balancers for Services of type `LoadBalancer` only. With `envoyService.type: ClusterIP` or `NodePort` in the EnvoyProxy, Envoy Gateway takes the addresses inside the cluster for those of the Gateway and calls it Programmed: nothing is red, no event is written, and nobody outside the cluster can connect. A load balancer from before is removed by its controller.',
  check: seen => {
    const { service } = seen.topology;
    if (!service || service.type === WANTED) {
      return [];
    }
    const { because, remedy } = sayWhoAsked(seen);
    const { name } = service.metadata;
    return [
      {
        object: serviceRef(service),
        path: 'spec.type',
        message: `Clients of ${edgeAddress(
          seen.topology,
        )} outside the cluster get no address${
          isTakenBack(seen) ? ', and lose the one they had' : ''
        }, because the Service ${name} is of type ${
          service.type
        }, for which no controller makes a load balancer: ${because}.`,
        observed: service.type,
        expected: WANTED,
        remedy,
      },
    ];
  },
};

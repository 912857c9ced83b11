import {
  elapsedSeconds,
  foreignPlace,
  LIMIT_SECONDS,
  newestTime,
  serviceRef,
} from '../../status';
import type { Service } from '../../snapshot';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';

const HOSTNAME = 'status.loadBalancer.ingress[0].hostname';

/** The edge may be fine; nothing can be said of it while AWS is asked elsewhere. */
const wrongPlace = ({ topology }: Seen, service: Service): RuleResult[] => {
  const place = foreignPlace(topology);
  const { aws } = topology;
  return place && aws
    ? [
        {
          object: serviceRef(service),
          path: HOSTNAME,
          message: `Nothing can be said of the load balancer of ${edgeAddress(
            topology,
          )}, because it lives in another account or region than the portal asks for this cluster.`,
          observed: [place.accountId, place.region].filter(Boolean).join(' '),
          expected: `${aws.accountId} ${aws.region}`,
          remedy:
            'Correct aws.accountId and aws.region of the cluster in the configuration of the portal.',
          impact: 'none',
        },
      ]
    : [];
};

const isSettled = ({ topology, now }: Seen): boolean =>
  elapsedSeconds(
    newestTime([
      topology.loadBalancer?.createdAt,
      ...topology.events.map(({ lastSeen }) => lastSeen),
    ]),
    now,
  ) >= LIMIT_SECONDS.aws;

/** The target groups hang on a load balancer that has another name than clients are told. */
const staleName = (seen: Seen, service: Service): RuleResult[] => {
  const { loadBalancer } = seen.topology;
  const [hostname] = service.hostnames;
  return loadBalancer &&
    hostname &&
    !service.hostnames.some(
      name => name.toLowerCase() === loadBalancer.dnsName.toLowerCase(),
    ) &&
    isSettled(seen)
    ? [
        {
          object: serviceRef(service),
          path: HOSTNAME,
          message: `Clients of ${edgeAddress(
            seen.topology,
          )} are sent to ${hostname}, which does not exist, because the load balancer was replaced and the Service still names the old one.`,
          observed: hostname,
          expected: loadBalancer.dnsName,
          remedy: `Touch the Service ${service.metadata.name}, so that the controller writes the present name, then mend the records in DNS.`,
        },
      ]
    : [];
};

/** A host name says where AWS has to be asked, and whether the name still leads anywhere. @internal */
export const unknownLoadBalancer: DoctorRule = {
  id: 'A01',
  name: 'unknown-load-balancer',
  title:
    'The host name of the Service leads to no load balancer of the account',
  severity: 'error',
  impact: 'outage',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'targetgroupbindings', 'elbv2'],
  explains: ['A30', 'A33'],
  docs: 'The Service publishes the host name of its load balancer. Either that name belongs to another account or region than the portal asks, which the ARNs of the target groups prove and which says nothing bad about the edge; or the load balancer behind the target groups has another name by now, and clients are sent to one that is gone. A load balancer that is gone altogether is told by A34.',
  check: seen => {
    const { service } = seen.topology;
    return service
      ? [...wrongPlace(seen, service), ...staleName(seen, service)]
      : [];
  },
};

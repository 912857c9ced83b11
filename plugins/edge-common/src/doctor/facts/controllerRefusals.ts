import type { RefusalCause } from './RefusalCause';

/** Rules about ports, one of which is behind a port the controller misses. */
const PORT_RULES = ['M10', 'M15', 'M64', 'K13', 'K14', 'K42'];

/**
 * What the AWS Load Balancer Controller itself refuses. Its messages carry no codes, so its
 * phrases stand in for them (LBC pkg/service/model_build_*.go, pkg/networking).
 * @internal
 */
export const CONTROLLER_REFUSALS: readonly (RefusalCause & {
  readonly phrase: RegExp;
})[] = [
  {
    code: 'UnusedSslPort',
    phrase: /unused port in ssl-ports/i,
    because: 'ssl-ports names a port that the Service of Envoy does not have',
    remedy: 'Name the port of a listener in ssl-ports, such as 443',
    symptomOf: PORT_RULES,
  },
  {
    code: 'PortNotFound',
    phrase: /unable to find port/i,
    because: 'the Service of Envoy lacks a port',
    remedy: 'Check the listeners of the Gateway',
    symptomOf: [...PORT_RULES, 'M35'],
  },
  {
    code: 'SubnetsNotFound',
    phrase: /auto-discover subnets|resolve at least one subnet/i,
    because: 'it finds no subnets for the load balancer',
    remedy:
      'Tag the subnets kubernetes.io/role/internal-elb (internal) or kubernetes.io/role/elb (internet-facing), or name them',
    symptomOf: ['A32'],
  },
  {
    code: 'NameTooLong',
    phrase: /name cannot be longer than/i,
    because: 'the name of the load balancer has more than 32 characters',
    remedy: 'Shorten the name, or leave it to the controller',
    symptomOf: ['M38'],
  },
  {
    code: 'SecurityGroupConflict',
    phrase: /conflicting security groups configuration/i,
    because:
      'a load balancer made without security groups can never get one, and the reverse',
    remedy: 'Take the change back, or make a new edge and move the host names',
  },
  {
    code: 'SecurityGroupTags',
    phrase: /exactly one security ?group tagged/i,
    because:
      'not exactly one security group of the pods has the tag of the cluster',
    remedy:
      'Tag exactly one security group of the nodes kubernetes.io/cluster/<name>',
  },
  {
    code: 'DeletionProtection',
    phrase: /deletion_protection is enabled/i,
    because: 'the load balancer is protected from deletion',
    remedy:
      'Remove deletion_protection.enabled from the annotations of the Service that is being deleted',
  },
  {
    code: 'NoNodePort',
    phrase: /unallocated NodePort/i,
    because: 'instance targets need node ports and the Service has none',
    remedy: 'Use ip targets, or let the Service allocate node ports',
    symptomOf: ['M67'],
  },
  {
    code: 'SourceRanges',
    phrase: /cidr|source ?ranges/i,
    because: 'an address range is not valid here',
    remedy:
      'Write ranges like 10.0.0.0/8; IPv6 ranges need a dualstack load balancer',
    symptomOf: ['M42'],
  },
  {
    code: 'AlpnPolicy',
    phrase: /alpn/i,
    because: 'the ALPN policy is none that AWS has',
    remedy:
      'Choose HTTP2Preferred, HTTP2Optional, HTTP2Only, HTTP1Only or None',
  },
];

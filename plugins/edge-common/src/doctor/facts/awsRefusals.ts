import type { RefusalCause } from './RefusalCause';

const CERTIFICATE_RULES = ['M13', 'M14', 'A08'];
/** Rules about values that only AWS judges. */
const VALUE_RULES = ['M17', 'M36', 'M38', 'M46'];
const CORRECT = 'Correct the setting the message names';

const denied = (code: string): RefusalCause => ({
  code,
  because: 'the IAM role of the controller lacks a permission',
  remedy:
    'Give the role of the load balancer controller the permission the message names',
});

/**
 * Error codes of ELBv2, EC2 and STS that reach the controller's messages and do not pass by themselves
 * (AWS API references, "Errors").
 * @internal
 */
export const AWS_REFUSALS: readonly RefusalCause[] = [
  {
    code: 'CertificateNotFound',
    because: 'AWS does not know the certificate in this account and region',
    remedy:
      'Name a certificate that is issued in the account and region of the load balancer',
    symptomOf: CERTIFICATE_RULES,
  },
  {
    code: 'UnsupportedCertificate',
    because: 'AWS cannot use this certificate on a network load balancer',
    remedy: 'Use an issued certificate with another key type, such as RSA 2048',
    symptomOf: CERTIFICATE_RULES,
  },
  {
    code: 'SSLPolicyNotFound',
    because: 'AWS has no TLS policy of that name',
    remedy:
      'Choose a policy that AWS lists, such as ELBSecurityPolicy-TLS13-1-2-2021-06',
    symptomOf: ['M17'],
  },
  {
    code: 'TooManyLoadBalancers',
    because: 'the account has reached its number of load balancers',
    remedy: 'Raise the quota, or attach the routes to a shared Gateway',
    symptomOf: ['A31'],
  },
  {
    code: 'TooManyCertificates',
    because: 'the load balancer has reached its number of certificates',
    remedy: 'Remove certificates, or use one that covers several names',
  },
  {
    code: 'TooManyTargetGroups',
    because: 'the account has reached its number of target groups',
    remedy: 'Raise the quota of target groups',
    symptomOf: ['A31'],
  },
  {
    code: 'TooManyTargets',
    because: 'the load balancer has reached its number of targets',
    remedy: 'Run fewer Envoy replicas, or raise the quota of targets',
  },
  {
    code: 'SubnetNotFound',
    because: 'a subnet does not exist',
    remedy:
      'Name subnets of the VPC of the cluster, or none, so that the controller finds them',
  },
  {
    code: 'InvalidSubnet',
    because: 'a subnet cannot be used',
    remedy: 'Use one subnet per zone with at least 8 free addresses',
    symptomOf: ['A32'],
  },
  {
    code: 'RulesPerSecurityGroupLimitExceeded',
    because: 'a security group has reached its number of rules',
    remedy:
      'Join rules of that security group into ranges, or raise the quota of rules per group',
  },
  {
    code: 'AvailabilityZoneNotSupported',
    because: 'a zone has no network load balancers',
    remedy: 'Use subnets of another zone',
  },
  {
    code: 'AllocationIdNotFound',
    because: 'an Elastic IP does not exist',
    remedy:
      'Name Elastic IP allocations of this account and region, one per subnet',
  },
  {
    code: 'InvalidSecurityGroup',
    because: 'a security group cannot be used',
    remedy:
      'Name security groups of the VPC of the cluster, or none, so that the controller makes one',
  },
  {
    code: 'InvalidGroup.NotFound',
    because: 'a security group does not exist',
    remedy:
      'Name security groups of the VPC of the cluster, or none, so that the controller makes one',
  },
  {
    code: 'DuplicateLoadBalancerName',
    because: 'another load balancer has this name already',
    remedy: 'Leave the name to the controller, or choose one that is free',
  },
  {
    code: 'OperationNotPermitted',
    because: 'AWS does not permit it, often because of deletion protection',
    remedy: 'Switch deletion protection off first',
  },
  {
    code: 'ValidationError',
    because: 'AWS refuses a value',
    remedy: CORRECT,
    symptomOf: VALUE_RULES,
  },
  {
    code: 'InvalidConfigurationRequest',
    because: 'AWS refuses the combination of settings',
    remedy: CORRECT,
    symptomOf: VALUE_RULES,
  },
  ...['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation'].map(
    denied,
  ),
];

import { Trace } from './traceOf';

/** What is not compared, and why it proves nothing. */
export interface LeftOut {
  /** Part of a path. */
  readonly path: RegExp;
  readonly why: string;
}

/** What is compared in no recording. */
export const NOT_COMPARED: readonly LeftOut[] = [
  {
    path: /^loadBalancers\..*\.canonicalHostedZoneId$/,
    why: 'The emulator gives an example instead of the zone id of the region.',
  },
  {
    path: /^targetGroups\..*\.targets\.\d+\.zone$/,
    why: 'The emulator does not tell the zones of targets.',
  },
  {
    path: /^loadBalancers\..*\.attributes\.(access_logs\.s3\.enabled|ipv6\.deny_all_igw_traffic|dns_record\.client_routing_policy|secondary_ips\.auto_assigned\.per_subnet|zonal_shift\.config\.enabled)$/,
    why: 'The emulator lists fewer attributes of load balancers than AWS.',
  },
  {
    path: /^targetGroups\..*\.attributes\.(deregistration_delay\.connection_termination\.enabled|preserve_client_ip\.enabled|target_group_health\..*|target_health_state\..*)$/,
    why: 'The emulator lists fewer attributes of target groups than AWS.',
  },
  {
    path: /^targetGroups\..*\.attributes\.(load_balancing\.algorithm\.type|slow_start\.duration_seconds|waf\.fail_open\.enabled)$/,
    why: 'The emulator lists attributes that AWS gives to target groups of application load balancers only.',
  },
  {
    path: /^bindings\..*\.metadata\.annotations\.elbv2\.k8s\.aws\/checkpoint/,
    why: 'A note of the controller to itself, which the packed recordings leave out.',
  },
  {
    path: /^services\..*\.changedAt$/,
    why: 'The recordings were made without who wrote which field when.',
  },
];

/** The trace without what is not compared anywhere. */
export const compared = (trace: Trace): Trace =>
  Object.fromEntries(
    Object.entries(trace).filter(
      ([path]) => !NOT_COMPARED.some(one => one.path.test(path)),
    ),
  );

/** An event that a recording lacks because those of the edge it began with had been cleared. */
export const CLEARED_EVENT =
  /^events\.(Service|TargetGroupBinding) .*: Normal SuccessfullyReconciled /;

/** Recordings that began with an edge that stood already, its events cleared. */
export const BEGAN_WITHOUT_EVENTS: readonly string[] = [
  'r01-two-parents-one-rejected',
  'r03-section-missing',
  'r05-refgrant-missing',
  'r05b-refgrant-added',
  'r05c-refgrant-revoked',
  'r06-no-endpoints',
  'r09b-envoyproxy-deleted',
  'r10-listener-conflict',
  'r13-stale-generation',
  'r13b-stale-generation-healed',
  'r14-parent-removed-eg-running',
  'r16-scheme-change',
  'r20-policy-conflict',
  'r27-rollout-envoyproxy',
  'r31-envoy-not-ready',
];

/** What the embedded controller knowingly does otherwise, by recording. */
export const DIFFERENT: Readonly<Record<string, readonly LeftOut[]>> = {
  'r22-cert-without-ssl-ports': [
    {
      path: /^events\.Service .*: Warning FailedBuildModel .*CreateSecurityGroup/,
      why: 'A security group was left over from an earlier run; the embedded AWS has no security groups to make.',
    },
  ],
};

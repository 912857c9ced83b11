export * from './createAwsServer';
export type { AwsAccount, AwsAccountOptions } from './AwsAccount';
export type { AwsRegion } from './AwsRegion';
export type { CertificateRecord } from './acm/CertificateRecord';
export { loadBalancerState } from './elbv2/loadBalancerState';
export { targetHealth } from './elbv2/targetHealth';
export type { TargetHealth } from './elbv2/targetHealth';
export type { LoadBalancerRecord, TargetGroupRecord } from './elbv2/records';
export { subnetsOf, VPC_ID } from './subnets';
export type {
  AwsServiceName,
  AwsStep,
  AwsSwitches,
  TargetFault,
} from './switches/AwsSwitches';
export type { CloudClock } from './time/CloudClock';

import type { AwsAnswers } from './AwsAnswers';
import type { EdgeNeeds } from './findNeeds';

/**
 * Makes all answers to these needs due, settings and certificates included, whose time would
 * otherwise come much later than that of the states.
 * @internal
 */
export const expireAnswers = (answers: AwsAnswers, needs: EdgeNeeds): void => {
  const { targetGroupArns, loadBalancerArns } = needs;
  answers.hostnames.expire(needs.hostnames);
  answers.certificates.expire(needs.certificateArns);
  answers.targetGroups.expire(targetGroupArns);
  answers.health.expire(targetGroupArns);
  answers.targetGroupAttributes.expire(targetGroupArns);
  answers.loadBalancers.expire(loadBalancerArns);
  answers.listeners.expire(loadBalancerArns);
  answers.loadBalancerAttributes.expire(loadBalancerArns);
  answers.tags.expire(loadBalancerArns);
  answers.subnets.expire(needs.subnetIds);
  answers.networkInterfaces.expire(needs.targetIds);
  answers.securityGroups.expire(needs.securityGroupIds);
};

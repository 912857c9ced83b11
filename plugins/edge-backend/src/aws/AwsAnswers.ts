import type {
  Certificate,
  LoadBalancerListener,
  NetworkInterface,
  SecurityGroup,
  Subnet,
  Target,
} from '@tls-edge/backstage-plugin-edge-common';

import { createAnswerStore, type AnswerStore } from './AnswerStore';
import type { PlainLoadBalancer } from './fetchLoadBalancers';
import type { PlainTargetGroup } from './fetchTargetGroups';

type Texts = Readonly<Record<string, string>>;

/**
 * Everything one account and region answered, question by question.
 * @internal
 */
export interface AwsAnswers {
  readonly targetGroups: AnswerStore<PlainTargetGroup>;
  readonly loadBalancers: AnswerStore<PlainLoadBalancer>;
  /** By the host name of a Service. */
  readonly hostnames: AnswerStore<PlainLoadBalancer>;
  /** By the ARN of the load balancer. */
  readonly listeners: AnswerStore<readonly LoadBalancerListener[]>;
  /** By the ARN of the target group. */
  readonly health: AnswerStore<readonly Target[]>;
  readonly loadBalancerAttributes: AnswerStore<Texts>;
  readonly targetGroupAttributes: AnswerStore<Texts>;
  readonly tags: AnswerStore<Texts>;
  readonly certificates: AnswerStore<Certificate>;
  readonly subnets: AnswerStore<Subnet>;
  /** By address or instance id of a target, and by `nodeKey` all those of a node. */
  readonly networkInterfaces: AnswerStore<readonly NetworkInterface[]>;
  readonly securityGroups: AnswerStore<SecurityGroup>;
}

/** @internal */
export const createAwsAnswers = (): AwsAnswers => ({
  targetGroups: createAnswerStore(),
  loadBalancers: createAnswerStore(),
  hostnames: createAnswerStore(),
  listeners: createAnswerStore(),
  health: createAnswerStore(),
  loadBalancerAttributes: createAnswerStore(),
  targetGroupAttributes: createAnswerStore(),
  tags: createAnswerStore(),
  certificates: createAnswerStore(),
  subnets: createAnswerStore(),
  networkInterfaces: createAnswerStore(),
  securityGroups: createAnswerStore(),
});

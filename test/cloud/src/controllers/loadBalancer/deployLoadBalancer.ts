import {
  CreateLoadBalancerCommand,
  DeleteLoadBalancerCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
  LoadBalancer,
  ModifyLoadBalancerAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { called, isAwsError, unlessMissing } from './awsErrors';
import { differing, keyValues } from './awsTags';
import { Attributes, LoadBalancerWish } from './Model';
import { Stack } from './Stacks';

type Elb = ElasticLoadBalancingV2Client;

/** A load balancer that is there. @internal */
export interface DeployedLoadBalancer {
  readonly arn: string;
  readonly dnsName: string;
}

/** The load balancer a Service has, if it still exists. @internal */
export async function findLoadBalancer(
  elb: Elb,
  stack: Stack,
): Promise<LoadBalancer | undefined> {
  for (const arn of stack.loadBalancers) {
    const answer = await unlessMissing(
      'LoadBalancerNotFound',
      elb.send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [arn] })),
    );
    const found = answer?.LoadBalancers?.[0];
    if (found) {
      return found;
    }
    stack.loadBalancers.delete(arn);
  }
  return undefined;
}

async function modifyAttributes(
  elb: Elb,
  arn: string,
  attributes: Attributes,
): Promise<void> {
  await called(
    'ModifyLoadBalancerAttributes',
    elb.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn: arn,
        Attributes: keyValues(attributes),
      }),
    ),
  );
}

/** Deletes a load balancer; AWS's own protection is switched off on the way (recorded). */
async function deleteOne(elb: Elb, arn: string): Promise<void> {
  const command = new DeleteLoadBalancerCommand({ LoadBalancerArn: arn });
  try {
    await elb.send(command);
  } catch (error) {
    if (!isAwsError(error, 'OperationNotPermitted')) {
      throw error;
    }
    await modifyAttributes(elb, arn, {
      'deletion_protection.enabled': 'false',
    });
    await elb.send(command);
  }
}

/** Deletes all load balancers of a Service. @internal */
export async function deleteLoadBalancers(
  elb: Elb,
  stack: Stack,
): Promise<void> {
  for (const arn of stack.loadBalancers) {
    await called('DeleteLoadBalancer', deleteOne(elb, arn));
    stack.loadBalancers.delete(arn);
  }
}

async function create(elb: Elb, wish: LoadBalancerWish): Promise<LoadBalancer> {
  const answer = await called(
    'CreateLoadBalancer',
    elb.send(
      new CreateLoadBalancerCommand({
        Name: wish.name,
        Type: 'network',
        Scheme: wish.scheme,
        IpAddressType: wish.ipAddressType,
        SubnetMappings: wish.subnetIds.map(SubnetId => ({ SubnetId })),
        SecurityGroups: [...wish.securityGroups],
        Tags: keyValues(wish.tags),
      }),
    ),
  );
  return answer.LoadBalancers?.[0] ?? {};
}

async function setAttributes(
  elb: Elb,
  arn: string,
  wish: Attributes,
): Promise<void> {
  const { Attributes: present = [] } = await called(
    'DescribeLoadBalancerAttributes',
    elb.send(
      new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn: arn }),
    ),
  );
  const changes = differing(wish, present);
  if (Object.keys(changes).length > 0) {
    await modifyAttributes(elb, arn, changes);
  }
}

/**
 * Makes the load balancer. Another scheme means another load balancer: the old one is deleted
 * first, and with it its DNS name.
 * @internal
 */
export async function deployLoadBalancer(
  elb: Elb,
  stack: Stack,
  wish: LoadBalancerWish,
): Promise<DeployedLoadBalancer> {
  const present = await findLoadBalancer(elb, stack);
  const keeps = present && present.Scheme === wish.scheme;
  if (present && !keeps) {
    await deleteLoadBalancers(elb, stack);
  }
  const loadBalancer = keeps ? present : await create(elb, wish);
  const arn = loadBalancer.LoadBalancerArn ?? '';
  stack.loadBalancers.add(arn);
  await setAttributes(elb, arn, wish.attributes);
  return { arn, dnsName: (loadBalancer.DNSName ?? '').toLowerCase() };
}

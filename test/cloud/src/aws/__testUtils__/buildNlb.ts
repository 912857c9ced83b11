import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';

import { CERTIFICATE_ARN } from './startAws';
import type { StartedAws } from './startAws';

export const SUBNETS = ['subnet-4acbcb76d14f695e2', 'subnet-70414b5dd43fe6196'];

const known = (text: string | undefined): string => {
  if (!text) throw new Error('the answer has no ARN');
  return text;
};

export async function createNlb(
  aws: StartedAws,
  name = 'pay',
  tags: Record<string, string> = {},
) {
  const answer = await aws.elb.send(
    new CreateLoadBalancerCommand({
      Name: name,
      Type: 'network',
      Scheme: 'internal',
      Subnets: SUBNETS,
      SecurityGroups: ['sg-1'],
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
  return known(answer.LoadBalancers?.[0].LoadBalancerArn);
}

export async function createGroup(aws: StartedAws, name = 'pay-443') {
  const answer = await aws.elb.send(
    new CreateTargetGroupCommand({
      Name: name,
      Protocol: 'TCP',
      Port: 10443,
      TargetType: 'ip',
      HealthCheckProtocol: 'HTTP',
      HealthCheckPort: '19003',
      HealthCheckPath: '/ready',
      HealthCheckIntervalSeconds: 10,
      HealthyThresholdCount: 3,
    }),
  );
  return known(answer.TargetGroups?.[0].TargetGroupArn);
}

export async function createTlsListener(
  aws: StartedAws,
  arns: { readonly loadBalancer: string; readonly group: string },
) {
  const answer = await aws.elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: arns.loadBalancer,
      Port: 443,
      Protocol: 'TLS',
      SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      AlpnPolicy: ['HTTP2Preferred'],
      Certificates: [{ CertificateArn: CERTIFICATE_ARN }],
      DefaultActions: [{ Type: 'forward', TargetGroupArn: arns.group }],
    }),
  );
  return known(answer.Listeners?.[0].ListenerArn);
}

/** Load balancer, target group and TLS listener, as the load balancer controller makes them. */
export async function buildNlb(
  aws: StartedAws,
  tags: Record<string, string> = {},
) {
  const loadBalancer = await createNlb(aws, 'pay', tags);
  const group = await createGroup(aws);
  const listener = await createTlsListener(aws, { loadBalancer, group });
  return { loadBalancer, group, listener };
}

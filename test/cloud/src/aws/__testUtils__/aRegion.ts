import { createAwsAccount } from '../AwsAccount';
import { createListener } from '../elbv2/actions/createListener';
import { createLoadBalancer } from '../elbv2/actions/createLoadBalancer';
import { createTargetGroup } from '../elbv2/actions/createTargetGroup';
import { registerTargets } from '../elbv2/actions/registerTargets';
import { certificate, CERTIFICATE_ARN, REGION, SECOND } from './startAws';

/** A region without a server, whose clock is moved by hand, and short ways to fill it. */
export function aRegion() {
  let now = Date.parse('2026-11-23T12:00:00Z');
  const account = createAwsAccount({
    accountId: '123456789012',
    regions: [REGION],
    now: () => now,
  });
  const region = account.region(REGION);
  region.certificates.set(CERTIFICATE_ARN, certificate());
  const last = (map: ReadonlyMap<string, unknown>): string =>
    [...map.keys()].pop() ?? '';
  return {
    account,
    region,
    advance: (seconds: number) => {
      now += seconds * SECOND;
    },
    addLoadBalancer: (name: string, stack = name): string => {
      createLoadBalancer(
        {
          Name: name,
          Type: 'network',
          Subnets: region.subnets.map(({ id }) => id),
          Tags: [{ Key: 'service.k8s.aws/stack', Value: stack }],
        },
        region,
      );
      return last(region.loadBalancers);
    },
    addGroup: (name: string, port = 80): string => {
      createTargetGroup(
        { Name: name, Protocol: 'TCP', Port: String(port), TargetType: 'ip' },
        region,
      );
      return last(region.targetGroups);
    },
    addListener: (
      loadBalancer: string,
      port: number,
      ...groups: string[]
    ): string => {
      createListener(
        {
          LoadBalancerArn: loadBalancer,
          Port: String(port),
          Protocol: 'TCP',
          DefaultActions: [
            {
              Type: 'forward',
              ForwardConfig: {
                TargetGroups: groups.map(arn => ({ TargetGroupArn: arn })),
              },
            },
          ],
        },
        region,
      );
      return last(region.listeners);
    },
    register: (group: string, ...addresses: string[]): void => {
      registerTargets(
        { TargetGroupArn: group, Targets: addresses.map(Id => ({ Id })) },
        region,
      );
    },
  };
}

export type FilledRegion = ReturnType<typeof aRegion>;

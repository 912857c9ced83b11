const CONSOLES: Record<string, string> = {
  aws: 'https://console.aws.amazon.com',
  'aws-cn': 'https://console.amazonaws.cn',
  'aws-us-gov': 'https://console.amazonaws-us-gov.com',
};

const ARN =
  /^arn:(aws[a-z-]*):(elasticloadbalancing|acm):([a-z0-9-]+):\d{12}:([a-z]+)\/([\w/.-]+)$/;

const pageOf = (type: string, path: string, arn: string) => {
  switch (type) {
    case 'loadbalancer':
      return `ec2/home#LoadBalancer:loadBalancerArn=${arn}`;
    case 'listener': {
      // The console shows listeners on the page of their load balancer.
      const balancer = arn
        .replace(':listener/', ':loadbalancer/')
        .replace(/\/[^/]+$/, '');
      return `ec2/home#LoadBalancer:loadBalancerArn=${balancer};tab=listeners`;
    }
    case 'targetgroup':
      return `ec2/home#TargetGroup:targetGroupArn=${arn}`;
    case 'certificate':
      return `acm/home#/certificates/${path}`;
    default:
      return undefined;
  }
};

/**
 * The page of the AWS console about an ARN; `undefined` for what is no ARN or has no page there.
 * @internal
 */
export const consoleUrl = (arn: string): string | undefined => {
  const [, partition, , region, type, path] = ARN.exec(arn) ?? [];
  const console = CONSOLES[partition];
  const page = console && pageOf(type, path, arn);
  return page && `${console}/${page.replace('#', `?region=${region}#`)}`;
};

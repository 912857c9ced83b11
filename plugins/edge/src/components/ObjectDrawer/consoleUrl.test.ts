import { consoleUrl } from './consoleUrl';

const elb = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';
const ec2 = 'https://console.aws.amazon.com/ec2/home?region=eu-west-1';

describe('consoleUrl', () => {
  it.each([
    [
      `${elb}:loadbalancer/net/pay/1a`,
      `${ec2}#LoadBalancer:loadBalancerArn=${elb}:loadbalancer/net/pay/1a`,
    ],
    [
      `${elb}:listener/net/pay/1a/2b`,
      `${ec2}#LoadBalancer:loadBalancerArn=${elb}:loadbalancer/net/pay/1a;tab=listeners`,
    ],
    [
      `${elb}:targetgroup/pay/3c`,
      `${ec2}#TargetGroup:targetGroupArn=${elb}:targetgroup/pay/3c`,
    ],
    [
      'arn:aws:acm:us-east-1:123456789012:certificate/4d-5e',
      'https://console.aws.amazon.com/acm/home?region=us-east-1#/certificates/4d-5e',
    ],
    [
      'arn:aws-cn:acm:cn-north-1:123456789012:certificate/4d',
      'https://console.amazonaws.cn/acm/home?region=cn-north-1#/certificates/4d',
    ],
    [
      'arn:aws-us-gov:acm:us-gov-west-1:123456789012:certificate/4d',
      'https://console.amazonaws-us-gov.com/acm/home?region=us-gov-west-1#/certificates/4d',
    ],
  ])('finds the page of %s', (arn, url) => {
    expect(consoleUrl(arn)).toBe(url);
  });

  it.each([
    '',
    'pay-edge',
    'arn:aws:s3:eu-west-1:123456789012:bucket/x',
    'arn:aws:acm:evil.example/:123456789012:certificate/x',
    'arn:aws:acm:eu-west-1:123456789012:certificate/x?y#z',
    'arn:aws-iso:acm:us-iso-east-1:123456789012:certificate/x',
    `${elb}:rule/x`,
    'data:text/html,x',
  ])('finds no page for %p', text => {
    expect(consoleUrl(text)).toBeUndefined();
  });
});

import {
  rawAttributes,
  rawHealth,
  rawListener,
  rawLoadBalancer,
  rawTags,
  rawTargetGroup,
  type AwsState,
} from './awsState';
import { listParameter } from './awsXml';

/** An error as the query protocol spells it. */
export class AwsTestError extends Error {
  constructor(readonly code: string, readonly status = 400) {
    super(code);
  }
}

type Action = (state: AwsState, body: URLSearchParams) => unknown;

/** All of `arns`, or the refusal AWS gives when one does not exist. */
const select = <T extends { readonly arn: string }>(
  all: readonly T[],
  arns: readonly string[],
  missing: string,
): readonly T[] => {
  if (arns.some(arn => !all.some(one => one.arn === arn))) {
    throw new AwsTestError(missing);
  }
  return all.filter(({ arn }) => arns.includes(arn));
};

const one = (body: URLSearchParams, name: string) => body.get(name) ?? '';

const PAGE = 2;

const page = <T>(all: readonly T[], body: URLSearchParams) => {
  const start = Number(body.get('Marker') ?? 0);
  const end = start + PAGE;
  return {
    items: all.slice(start, end),
    NextMarker: end < all.length ? String(end) : undefined,
  };
};

/** `Max` is a text; one that is no number says nothing. */
const ACCOUNT_LIMITS = [
  { Name: 'network-load-balancers', Max: '50' },
  { Name: 'listeners-per-network-load-balancer', Max: 'unknown' },
  { Name: 'target-groups', Max: '3000' },
];

export const ELBV2_ACTIONS: Readonly<Record<string, Action>> = {
  DescribeLoadBalancers: ({ loadBalancers }, body) => {
    const arns = listParameter(body, 'LoadBalancerArns');
    if (arns.length > 0) {
      const found = select(loadBalancers, arns, 'LoadBalancerNotFound');
      return { LoadBalancers: found.map(rawLoadBalancer) };
    }
    const { items, NextMarker } = page(loadBalancers, body);
    return { LoadBalancers: items.map(rawLoadBalancer), NextMarker };
  },
  DescribeListeners: ({ loadBalancers, listeners }, body) => {
    const arn = one(body, 'LoadBalancerArn');
    select(loadBalancers, [arn], 'LoadBalancerNotFound');
    const { items, NextMarker } = page(
      listeners.filter(({ loadBalancerArn }) => loadBalancerArn === arn),
      body,
    );
    return { Listeners: items.map(rawListener), NextMarker };
  },
  DescribeListenerCertificates: ({ listeners }, body) => {
    const [found] = select(
      listeners,
      [one(body, 'ListenerArn')],
      'ListenerNotFound',
    );
    const { items, NextMarker } = page(found.certificateArns, body);
    return {
      Certificates: items.map((CertificateArn, index) => ({
        CertificateArn,
        IsDefault: index === 0,
      })),
      NextMarker,
    };
  },
  DescribeTargetGroups: ({ targetGroups }, body) => {
    const arns = listParameter(body, 'TargetGroupArns');
    if (arns.length > 0) {
      const found = select(targetGroups, arns, 'TargetGroupNotFound');
      return { TargetGroups: found.map(rawTargetGroup) };
    }
    const { items, NextMarker } = page(targetGroups, body);
    return { TargetGroups: items.map(rawTargetGroup), NextMarker };
  },
  DescribeAccountLimits: (_, body) => {
    const { items, NextMarker } = page(ACCOUNT_LIMITS, body);
    return { Limits: items, NextMarker };
  },
  DescribeTargetHealth: ({ targetGroups }, body) => {
    const arn = one(body, 'TargetGroupArn');
    const [found] = select(targetGroups, [arn], 'TargetGroupNotFound');
    return { TargetHealthDescriptions: rawHealth(found) };
  },
  DescribeLoadBalancerAttributes: ({ loadBalancers }, body) =>
    rawAttributes(
      select(
        loadBalancers,
        [one(body, 'LoadBalancerArn')],
        'LoadBalancerNotFound',
      )[0],
    ),
  DescribeTargetGroupAttributes: ({ targetGroups }, body) =>
    rawAttributes(
      select(
        targetGroups,
        [one(body, 'TargetGroupArn')],
        'TargetGroupNotFound',
      )[0],
    ),
  DescribeTags: ({ loadBalancers }, body) => ({
    TagDescriptions: select(
      loadBalancers,
      listParameter(body, 'ResourceArns'),
      'LoadBalancerNotFound',
    ).map(rawTags),
  }),
};

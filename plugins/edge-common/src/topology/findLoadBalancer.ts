import {
  findLoadBalancerController,
  LOAD_BALANCER_CONTROLLERS,
  nlbAnnotationValue,
} from '../edge';
import type {
  AwsSnapshot,
  Certificate,
  LoadBalancer,
  LoadBalancerListener,
  Service,
  TargetGroup,
} from '../snapshot';
import type { EdgeTopology } from './EdgeTopology';
import { groupBy } from './groupBy';

type Managed = Pick<EdgeTopology, 'service' | 'targetGroupBindings'>;
type AwsObjects = Pick<
  EdgeTopology,
  | 'loadBalancer'
  | 'listeners'
  | 'targetGroups'
  | 'certificates'
  | 'missingCertificates'
>;

const balancersByHostname = groupBy(({ dnsName }: LoadBalancer) => [
  dnsName.toLowerCase(),
]);
const balancersByArn = groupBy(({ arn }: LoadBalancer) => [arn]);
const balancersByTag = groupBy(({ tags }: LoadBalancer) =>
  Object.entries(tags).map(([key, value]) => `${key}=${value}`),
);
const groupsByArn = groupBy(({ arn }: TargetGroup) => [arn]);
const listenersByBalancer = groupBy(
  ({ loadBalancerArn }: LoadBalancerListener) => [loadBalancerArn],
);
const certificatesByArn = groupBy(({ arn }: Certificate) => [arn]);

type Named = Pick<LoadBalancer, 'arn'>;

const byArn = (a: Named, b: Named): number => (a.arn < b.arn ? -1 : 1);

const nothing: AwsObjects = {
  listeners: [],
  targetGroups: [],
  certificates: [],
  missingCertificates: [],
};

const stackTags = (service: Service): string[] => {
  const { loadBalancerClass, metadata } = service;
  const owner = findLoadBalancerController({
    loadBalancerClass,
    finalizers: metadata.finalizers,
  });
  const controllers = owner
    ? [owner]
    : Object.values(LOAD_BALANCER_CONTROLLERS);
  return controllers.flatMap(({ tags }) => tags.stack ?? []);
};

/**
 * The host name proves it; a bound target group as well; a load balancer that is only half built
 * has neither yet, but its tags.
 */
const findByEvidence = (
  { service, targetGroupBindings }: Managed,
  { loadBalancers, targetGroups }: AwsSnapshot,
): LoadBalancer | undefined => {
  const byHostname = (service?.hostnames ?? []).flatMap(
    name => balancersByHostname(loadBalancers).get(name.toLowerCase()) ?? [],
  );
  const byGroup = targetGroupBindings
    .flatMap(
      ({ targetGroupArn }) =>
        groupsByArn(targetGroups).get(targetGroupArn) ?? [],
    )
    .flatMap(({ loadBalancerArns }) => loadBalancerArns)
    .flatMap(arn => balancersByArn(loadBalancers).get(arn) ?? []);
  const byTag = service
    ? stackTags(service).flatMap(
        key =>
          balancersByTag(loadBalancers).get(
            `${key}=${service.metadata.namespace}/${service.metadata.name}`,
          ) ?? [],
      )
    : [];
  return byHostname[0] ?? byGroup[0] ?? byTag.sort(byArn)[0];
};

const certificateArns = (
  service: Service | undefined,
  listeners: EdgeTopology['listeners'],
): ReadonlySet<string> =>
  new Set([
    ...listeners.flatMap(listener => listener.certificateArns),
    ...(service
      ? (nlbAnnotationValue(service.metadata.annotations, 'sslCert') ?? '')
          .split(',')
          .map(arn => arn.trim())
      : []),
  ]);

/**
 * The load balancer of an edge: by the Service's host name, else by the target groups that are
 * bound to it, else by the controller's tags; with what hangs on it, in a stable order.
 * @internal
 */
export const findLoadBalancer = (
  managed: Managed,
  aws: AwsSnapshot | undefined,
): AwsObjects => {
  if (!aws) {
    return nothing;
  }
  const loadBalancer = findByEvidence(managed, aws);
  const listeners = loadBalancer
    ? [...(listenersByBalancer(aws.listeners).get(loadBalancer.arn) ?? [])]
    : [];
  const groupArns = new Set([
    ...managed.targetGroupBindings.map(({ targetGroupArn }) => targetGroupArn),
    ...listeners.flatMap(({ targetGroupArns }) => targetGroupArns),
  ]);
  const arns = certificateArns(managed.service, listeners);
  return {
    loadBalancer,
    listeners: listeners.sort((a, b) => a.port - b.port || byArn(a, b)),
    targetGroups: [...groupArns]
      .sort()
      .flatMap(arn => groupsByArn(aws.targetGroups).get(arn) ?? []),
    certificates: [...arns]
      .sort()
      .flatMap(arn => certificatesByArn(aws.certificates).get(arn) ?? []),
    missingCertificates: aws.missingCertificates
      .filter(arn => arns.has(arn))
      .sort(),
  };
};

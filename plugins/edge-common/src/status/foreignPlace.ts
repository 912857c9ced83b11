import type { EdgeTopology } from '../topology';

/** Account and region in which something of the edge lives. @public */
export interface Place {
  readonly accountId?: string;
  readonly region: string;
}

const ofArn = (arn: string): Place | undefined => {
  const [, , , region, accountId] = arn.split(':');
  return region && accountId ? { accountId, region } : undefined;
};

/** Host names of NLBs end in `.elb.<region>.amazonaws.com`, also in the partition of China. */
const ofHostname = (hostname: string): Place | undefined => {
  const region = /\.elb\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(
    hostname.toLowerCase(),
  )?.[1];
  return region ? { region } : undefined;
};

/**
 * Where the load balancer of the edge lives, when that is not where its cluster is said to have
 * its load balancers: then AWS was asked at the wrong place.
 * @public
 */
export const foreignPlace = ({
  aws,
  service,
  targetGroupBindings,
}: EdgeTopology): Place | undefined =>
  aws &&
  [
    ...targetGroupBindings.map(({ targetGroupArn }) => ofArn(targetGroupArn)),
    ...(service?.hostnames ?? []).map(ofHostname),
  ].find(
    place =>
      place !== undefined &&
      (place.region !== aws.region ||
        (place.accountId ?? aws.accountId) !== aws.accountId),
  );

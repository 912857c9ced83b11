import type { LogBucket } from '../../snapshot';
import { awsRef } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { listWords } from '../facts/words';

/** Who writes the logs of a network load balancer (AWS: NLB access logs). */
const WRITER = 'delivery.logs.amazonaws.com';

/** The bucket that logs go to; `undefined` while they are off. */
const namedBucket = ({ loadBalancer }: EdgeTopology): string | undefined => {
  const { attributes = {} } = loadBalancer ?? {};
  return attributes['access_logs.s3.enabled'] === 'true'
    ? attributes['access_logs.s3.bucket']
    : undefined;
};

type Unfit = Pick<RuleResult, 'observed' | 'expected' | 'remedy'> & {
  /** Completes "…, because …". */
  readonly because: string;
};

const faultOf = (
  { name, exists, region, writers }: LogBucket,
  home: string,
): Unfit | undefined => {
  if (!exists) {
    return {
      because: `the bucket ${name} does not exist`,
      observed: 'no such bucket',
      expected: `a bucket in ${home}`,
      remedy: `Make the bucket in ${home}, or name another one in access_logs.s3.bucket.`,
    };
  }
  if (region !== undefined && region !== home) {
    return {
      because: `the bucket ${name} is in another region`,
      observed: region,
      expected: home,
      remedy: `Name a bucket in ${home} in access_logs.s3.bucket.`,
    };
  }
  return writers && !writers.some(one => one === WRITER || one === '*')
    ? {
        because: `the policy of the bucket ${name} does not let AWS write them`,
        observed: listWords(writers) || 'nobody may write',
        expected: WRITER,
        remedy: `Allow s3:PutObject and s3:GetBucketAcl to the service ${WRITER} in the policy of the bucket.`,
      }
    : undefined;
};

/** AWS checks the bucket once, when logs are switched on; afterwards they just stop. @internal */
export const logBucketUnfit: DoctorRule = {
  id: 'A23',
  name: 'log-bucket-unfit',
  title: 'The access logs cannot be written to their bucket',
  severity: 'warning',
  impact: 'risk',
  hop: 'loadBalancer',
  needs: ['cluster', 'aws'],
  reads: ['services', 'elbv2', 'logBuckets'],
  explains: [],
  docs: 'A load balancer writes its access logs to a bucket of its own region whose policy allows it to the service `delivery.logs.amazonaws.com`. AWS looks at that when logs are switched on; a bucket that is deleted, or a policy that is changed later, ends the logs without a word. Requests are served all the same, but nobody can look up afterwards what happened to them. A policy that the portal may not read is not judged, and neither are encryption keys.',
  cannotTell: ({ topology }) => {
    const name = namedBucket(topology);
    const { logBucket } = topology;
    if (name === undefined) {
      return undefined;
    }
    const isOpaque =
      logBucket?.exists &&
      logBucket.region === undefined &&
      logBucket.writers === undefined;
    return !logBucket || isOpaque
      ? `S3 tells nothing of the bucket ${name}`
      : undefined;
  },
  check: ({ topology }) => {
    const { loadBalancer, logBucket, aws } = topology;
    const fault =
      logBucket && aws && namedBucket(topology) === logBucket.name
        ? faultOf(logBucket, aws.region)
        : undefined;
    if (!fault || !loadBalancer) {
      return [];
    }
    const { because, ...evidence } = fault;
    return [
      {
        object: awsRef('LoadBalancer', loadBalancer.arn),
        path: 'access_logs.s3.bucket',
        message: `Requests to ${edgeAddress(
          topology,
        )} leave no access logs, because ${because}.`,
        ...evidence,
      },
    ];
  },
};

import type { LogBucket } from '../../snapshot';
import { aLoadBalancer, aSeen, LOAD_BALANCER_ARN } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { logBucketUnfit } from './A23-log-bucket-unfit';

const BUCKET = 'edge-logs';
const logging = (enabled: string) => ({
  loadBalancer: aLoadBalancer({
    attributes: {
      'access_logs.s3.enabled': enabled,
      'access_logs.s3.bucket': BUCKET,
    },
  }),
});
const writingTo = (bucket?: Partial<LogBucket>, enabled = 'true') =>
  aSeen({
    ...logging(enabled),
    logBucket: bucket && {
      name: BUCKET,
      exists: true,
      region: 'eu-west-1',
      writers: ['delivery.logs.amazonaws.com'],
      ...bucket,
    },
  });

describeRule(logBucketUnfit, {
  fires: {
    'a bucket that is gone': {
      seen: writingTo({ exists: false, region: undefined, writers: undefined }),
      object: { group: 'aws', kind: 'LoadBalancer', name: LOAD_BALANCER_ARN },
      path: 'access_logs.s3.bucket',
      message:
        'Requests to https://pay.example.com leave no access logs, because the bucket edge-logs does not exist.',
      observed: 'no such bucket',
      expected: 'a bucket in eu-west-1',
    },
    'a bucket of another region': {
      seen: writingTo({ region: 'us-east-1' }),
      observed: 'us-east-1',
      expected: 'eu-west-1',
    },
    'a policy for somebody else': {
      seen: writingTo({ writers: ['cloudtrail.amazonaws.com'] }),
      message: expect.stringContaining('does not let AWS write them'),
      observed: 'cloudtrail.amazonaws.com',
      expected: 'delivery.logs.amazonaws.com',
    },
    'a bucket without a policy': {
      seen: writingTo({ writers: [] }),
      observed: 'nobody may write',
    },
    'a region that cannot be read beside a policy that can': {
      seen: writingTo({ region: undefined, writers: [] }),
      observed: 'nobody may write',
    },
  },
  quiet: {
    'a bucket that is fit': writingTo({}),
    'a policy that lets everyone write': writingTo({ writers: ['*'] }),
    'a policy nobody may read': writingTo({ writers: undefined }),
    'logs that are off': writingTo({ region: 'us-east-1' }, 'false'),
    'logs that were never asked for': aSeen(),
    'no load balancer': aSeen({ loadBalancer: undefined }),
  },
  unable: {
    'a bucket S3 does not tell of': {
      seen: writingTo(),
      reason: 'S3 tells nothing of the bucket edge-logs',
    },
    'a bucket of which nothing may be read': {
      seen: writingTo({ region: undefined, writers: undefined }),
      reason: 'S3 tells nothing of the bucket edge-logs',
    },
  },
});

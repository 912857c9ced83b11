import { askedNlb } from '../facts/askedNlb';
import { AFTER_AWS_REFUSAL, refusedSettings } from '../facts/refusedSettings';
import type { DoctorRule } from '../DoctorRule';

/** AWS wants to know where to write (ELBv2 `ModifyLoadBalancerAttributes`). @internal */
export const accessLogsWithoutBucket: DoctorRule = {
  id: 'M46',
  name: 'access-logs-without-bucket',
  title: 'Access logs are on and no bucket is named',
  severity: 'error',
  impact: 'partial',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: AFTER_AWS_REFUSAL,
  docs: 'With `access_logs.s3.enabled=true` in `aws-load-balancer-attributes` AWS wants `access_logs.s3.bucket` as well, and refuses the attributes without it: the controller stops there, at first without an address, later with no change in force. The bucket lies in the region of the load balancer, and its policy admits delivery.logs.amazonaws.com.',
  check: seen => {
    const { accessLogs, accessLogBucket } = askedNlb(seen.topology);
    return accessLogs === true && !accessLogBucket
      ? refusedSettings(seen, 'attributes', [
          {
            by: 'AWS',
            because: 'its access logs are on and no bucket is named',
            observed: 'access_logs.s3.enabled=true alone',
            expected: 'access_logs.s3.bucket=<bucket>',
            remedy:
              'Add access_logs.s3.bucket to aws-load-balancer-attributes, or switch access logs off.',
          },
        ])
      : [];
  },
};

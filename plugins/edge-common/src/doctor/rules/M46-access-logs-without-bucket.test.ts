import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { accessLogsWithoutBucket } from './M46-access-logs-without-bucket';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-attributes';

const logging = (attributes: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: attributes },
  }),
});

const ON = 'access_logs.s3.enabled=true';

describeRule(accessLogsWithoutBucket, {
  fires: {
    'logs without a bucket': {
      seen: aSeenBundle(logging(ON)),
      path: `spec.provider.kubernetes.envoyService.annotations['${KEY}']`,
      message:
        'AWS refuses the load balancer of pay-edge, because its access logs are on and no bucket is named. Clients get no address.',
    },
    'the same before there is an address': {
      seen: aSeen({
        ...logging(ON),
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
    },
  },
  quiet: {
    'logs with a bucket': aSeenBundle(
      logging(`${ON},access_logs.s3.bucket=edge-logs`),
    ),
    'no logs': aSeenBundle(logging('access_logs.s3.enabled=false')),
    'nothing said': aSeenBundle(),
  },
});

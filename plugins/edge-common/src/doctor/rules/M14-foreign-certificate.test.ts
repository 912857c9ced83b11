import {
  aManagedService,
  anEnvoyProxy,
  aSeen,
  aSeenBundle,
  AWS_ACCOUNT,
  AWS_REGION,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { foreignCertificate } from './M14-foreign-certificate';

const KEY = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';
const aws = { accountId: AWS_ACCOUNT, region: AWS_REGION };

const withCertificate = (arn: string) => ({
  envoyProxy: anEnvoyProxy({
    serviceAnnotations: { ...PAY_EDGE_ANNOTATIONS, [KEY]: arn },
  }),
});

const otherRegion = withCertificate(
  'arn:aws:acm:us-east-1:123456789012:certificate/1a2b',
);

describeRule(foreignCertificate, {
  fires: {
    'a certificate of another region': {
      seen: aSeenBundle({ ...otherRegion, aws }),
      impact: 'outage',
      message:
        'AWS refuses the load balancer of pay-edge, because the certificate arn:aws:acm:us-east-1:123456789012:certificate/1a2b belongs to region us-east-1, account 123456789012, and the load balancer to region eu-west-1, account 123456789012. Clients get no address.',
      observed: 'region us-east-1, account 123456789012',
      expected: 'region eu-west-1, account 123456789012',
    },
    'a certificate of another account': {
      seen: aSeenBundle({
        ...withCertificate(
          'arn:aws:acm:eu-west-1:999999999999:certificate/1a2b',
        ),
        aws,
      }),
      observed: 'region eu-west-1, account 999999999999',
    },
    'an IAM certificate of another account': {
      seen: aSeenBundle({
        ...withCertificate('arn:aws:iam::999999999999:server-certificate/pay'),
        aws,
      }),
      observed: 'account 999999999999',
    },
    'the same on an edge without an address': {
      seen: aSeen({
        ...otherRegion,
        service: aManagedService({ hostnames: [] }),
      }),
      impact: 'outage',
    },
  },
  quiet: {
    'a certificate of the region and account': aSeenBundle({ aws }),
    'an IAM certificate of the account': aSeenBundle({
      ...withCertificate('arn:aws:iam::123456789012:server-certificate/pay'),
      aws,
    }),
    'an unknown place of the load balancers': aSeenBundle(otherRegion),
    'a value that is no ARN at all': aSeenBundle({
      ...withCertificate('not-an-arn'),
      aws,
    }),
    'an edge that serves and whose last change went through':
      aSeen(otherRegion),
  },
});

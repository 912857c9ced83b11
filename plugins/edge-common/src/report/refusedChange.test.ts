import { anEvent, aWarning, CERTIFICATE_ARN } from '../testUtils';
import type { EdgeTopology } from '../topology';
import { askingFor } from './__fixtures__/askingFor';
import { verdictOf } from './__fixtures__/verdictOf';

/** A change of an edge that serves, which reached the Service and was refused after that. */
const refused = (
  settings: Readonly<Record<string, string>>,
  reason: 'FailedBuildModel' | 'FailedDeployModel',
  message: string,
): Partial<EdgeTopology> => ({
  ...askingFor(settings),
  events: [anEvent(), aWarning(reason, message)],
});

const byAws = (code: string): string =>
  `Failed deploy model due to operation error Elastic Load Balancing v2: ModifyListener, https response error StatusCode: 400, RequestID: 0f7a, ${code}: refused`;
const OTHER_REGION = CERTIFICATE_ARN.replace('eu-west-1', 'us-east-1');
const UNKNOWN = CERTIFICATE_ARN.replace(/[^/]+$/, 'unknown');

describe('a change that was refused on an edge that serves', () => {
  it.each<[string, Partial<EdgeTopology>, string[]]>([
    [
      'leads to the certificate of another region, not to the listener that keeps its old one',
      refused(
        { 'ssl-cert': OTHER_REGION },
        'FailedDeployModel',
        byAws('CertificateNotFound'),
      ),
      ['degraded at certificate', 'M14 < K10 K35'],
    ],
    [
      'leads to the certificate whose name is none',
      refused(
        { 'ssl-cert': 'not-an-arn' },
        'FailedDeployModel',
        byAws('CertificateNotFound'),
      ),
      ['degraded at certificate', 'M13 < K10 K35'],
    ],
    [
      'leads to the controller where only AWS knows what is wrong',
      refused(
        { 'ssl-cert': UNKNOWN },
        'FailedDeployModel',
        byAws('CertificateNotFound'),
      ),
      ['degraded at controller', 'K10 < K35'],
    ],
    [
      'leads to the port that no listener has',
      refused(
        { 'ssl-ports': '443,9443' },
        'FailedBuildModel',
        'Failed build model due to Unused port in ssl-ports annotation [9443]',
      ),
      ['degraded at controller', 'M10 < K09'],
    ],
    [
      'leads to the policy that AWS does not have',
      refused(
        { 'ssl-negotiation-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-07' },
        'FailedDeployModel',
        byAws('SSLPolicyNotFound'),
      ),
      ['degraded at listener', 'M17 < K10 K35'],
    ],
    [
      'leads to the interval that AWS does not take',
      refused(
        {
          'healthcheck-interval': '3',
          'healthcheck-timeout': '2',
        },
        'FailedDeployModel',
        byAws('ValidationError'),
      ),
      ['degraded at controller', 'M36 < K10 K35'],
    ],
  ])('%s', (_, topology, verdict) => {
    expect(verdictOf(topology)).toEqual(verdict);
  });
});

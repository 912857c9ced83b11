import { CERTIFICATE_ARN } from '../../nlb';
import { askedNlb, placeOf } from '../facts/askedNlb';
import { refusalEffect, refusalImpact } from '../facts/serving';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

/** One default certificate and 25 more (AWS: quotas of Network Load Balancers). */
const MOST = 26;

type Wrong = Pick<
  RuleResult,
  'message' | 'observed' | 'expected' | 'remedy' | 'impact' | 'severity'
>;

/** What a listener carries has been accepted, whatever it looks like. */
const isInUse = ({ topology, live }: Seen, arn: string): boolean =>
  live &&
  topology.listeners.some(({ certificateArns }) =>
    certificateArns.includes(arn),
  );

const notArns = (seen: Seen, arns: readonly string[]): Wrong[] =>
  arns
    .filter(arn => !CERTIFICATE_ARN.pattern.test(arn) && !isInUse(seen, arn))
    .map(arn => ({
      message: `AWS refuses the certificate of ${
        seen.topology.id.gateway
      }, because "${arn}" is not the ARN of a certificate. ${refusalEffect(
        seen,
      )}`,
      observed: arn,
      expected: CERTIFICATE_ARN.says,
      remedy:
        'Put the full ARN of an issued certificate of ACM or IAM in ssl-cert.',
      impact: refusalImpact(seen),
    }));

const tooMany = (seen: Seen, arns: readonly string[]): Wrong[] =>
  arns.length > MOST && !arns.every(arn => isInUse(seen, arn))
    ? [
        {
          message: `AWS refuses the certificates of ${
            seen.topology.id.gateway
          }, because a load balancer takes at most ${MOST}. ${refusalEffect(
            seen,
          )}`,
          observed: `${arns.length} certificates`,
          expected: `at most ${MOST}`,
          remedy: 'Use certificates that cover several names.',
          impact: refusalImpact(seen),
        },
      ]
    : [];

const repeated = ({ topology }: Seen, arns: readonly string[]): Wrong[] =>
  [...new Set(arns.filter((arn, index) => arns.indexOf(arn) !== index))].map(
    arn => ({
      message: `The certificate "${arn}" of ${topology.id.gateway} is named twice; the second time it does nothing.`,
      observed: arn,
      expected: 'each certificate once',
      remedy: 'Remove the second mention from ssl-cert.',
      severity: 'warning',
      impact: 'none',
    }),
  );

/** AWS judges certificate ARNs only when the load balancer is made. @internal */
export const invalidCertificateArn: DoctorRule = {
  id: 'M13',
  name: 'invalid-certificate-arn',
  title: 'A certificate is not named by a valid ARN',
  severity: 'error',
  impact: 'outage',
  hop: 'certificate',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services'],
  explains: ['A05', 'A08', 'A13', 'K03', 'K10', 'K35'],
  docs: 'The values of `aws-load-balancer-ssl-cert` are ARNs of ACM (`arn:aws:acm:<region>:<account>:certificate/<id>`) or of IAM server certificates, the default one first, at most 26 in all. Nothing checks them before AWS does: then the load balancer stays half built, without a TLS listener and without an address.',
  check: seen => {
    const { topology } = seen;
    const arns = askedNlb(topology).certificates ?? [];
    const place = placeOf(topology, 'sslCert');
    return place
      ? [
          ...notArns(seen, arns),
          ...tooMany(seen, arns),
          ...repeated(seen, arns),
        ].map(wrong => ({ ...place, ...wrong }))
      : [];
  },
};

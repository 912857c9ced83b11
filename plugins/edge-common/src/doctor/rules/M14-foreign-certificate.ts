import type { EdgeTopology } from '../../topology';
import { askedNlb } from '../facts/askedNlb';
import { AFTER_AWS_REFUSAL, refusedSettings } from '../facts/refusedSettings';
import type { DoctorRule } from '../DoctorRule';

const ACM_ARN = /^arn:aws[a-z-]*:acm:([a-z0-9-]+):(\d{12}):certificate\//;
const IAM_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):server-certificate\//;

interface Origin {
  readonly accountId: string;
  /** Absent for IAM, which has no regions. */
  readonly region?: string;
}

const originOf = (arn: string): Origin | undefined => {
  const [, region, accountId] = ACM_ARN.exec(arn) ?? [];
  const iamAccount = IAM_ARN.exec(arn)?.[1];
  if (accountId) {
    return { accountId, region };
  }
  return iamAccount ? { accountId: iamAccount } : undefined;
};

const isInUse = ({ listeners }: EdgeTopology, arn: string): boolean =>
  listeners.some(({ certificateArns }) => certificateArns.includes(arn));

const wordsFor = ({ accountId, region }: Origin): string =>
  `${region ? `region ${region}, ` : ''}account ${accountId}`;

/** ACM is regional, and a load balancer sees only its own account (AWS: ACM). @internal */
export const foreignCertificate: DoctorRule = {
  id: 'M14',
  name: 'foreign-certificate',
  title: 'A certificate belongs to another region or account',
  severity: 'error',
  impact: 'outage',
  hop: 'certificate',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies', 'services', 'events'],
  explains: [...AFTER_AWS_REFUSAL, 'A08'],
  docs: 'A load balancer can use only certificates of its own region and account. The ARN says both: `arn:aws:acm:<region>:<account>:certificate/<id>`. With one from elsewhere AWS answers CertificateNotFound, and the load balancer stays half built, without a TLS listener and without an address. The rule needs to know where the load balancers of the cluster live, and is quiet about a certificate that a listener carries.',
  check: seen => {
    const { topology } = seen;
    const { aws } = topology;
    return refusedSettings(
      seen,
      'sslCert',
      (askedNlb(topology).certificates ?? []).flatMap(arn => {
        const origin = originOf(arn);
        const isForeign =
          aws !== undefined &&
          origin !== undefined &&
          (origin.accountId !== aws.accountId ||
            (origin.region ?? aws.region) !== aws.region);
        return isForeign && !isInUse(topology, arn)
          ? [
              {
                by: 'AWS',
                because: `the certificate ${arn} belongs to ${wordsFor(
                  origin,
                )}, and the load balancer to ${wordsFor(aws)}`,
                observed: wordsFor(origin),
                expected: wordsFor(aws),
                remedy: `Name a certificate that is issued in ${wordsFor(
                  aws,
                )}.`,
              },
            ]
          : [];
      }),
    );
  },
};

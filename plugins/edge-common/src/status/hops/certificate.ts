import type { Certificate } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { askedSettings } from '../askedSettings';
import { certificateExpiry } from '../certificateExpiry';
import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';
import { coversHostname, edgeHostnames } from '../hostnameCoverage';
import { awsRef } from '../objectRefs';

/** The default certificate answers all names no other one covers; the others answer some. */
const soften = (fact: Fact, isDefault: boolean): Fact =>
  fact.means === 'broken' && !isDefault ? { ...fact, means: 'degraded' } : fact;

/**
 * The certificates in force, the default one first; those asked for while no TLS listener has
 * any.
 * @public
 */
export const edgeCertificateArns = ({
  listeners,
  service,
}: EdgeTopology): string[] => {
  const live = listeners.flatMap(({ certificateArns }) => certificateArns);
  const asked = service ? askedSettings(service).certificates ?? [] : [];
  return [...new Set(live.length > 0 ? live : asked)];
};

const statusFact = ({
  arn,
  status,
  failureReason,
  notBefore,
}: Certificate): Fact => {
  const base = {
    label: 'Certificate',
    value: status,
    object: awsRef('Certificate', arn),
  };
  if (status === 'ISSUED') {
    return { ...base, means: 'ready', since: notBefore };
  }
  return status === 'PENDING_VALIDATION'
    ? {
        ...base,
        expected: 'ISSUED',
        means: 'broken',
        sentence: `Certificate ${arn} is not issued yet: ACM waits for its validation records in DNS.`,
      }
    : {
        ...base,
        expected: 'ISSUED',
        means: 'broken',
        sentence: `Certificate ${arn} cannot be used: ACM says ${status}${
          failureReason ? ` (${failureReason})` : ''
        }.`,
      };
};

const expiryFact = (certificate: Certificate, now: Date): Fact[] => {
  const { daysLeft, verdict } = certificateExpiry(certificate, now);
  const { arn, notAfter } = certificate;
  if (daysLeft === undefined) {
    return [];
  }
  const base = {
    label: 'Expires',
    value: `${notAfter}`,
    object: awsRef('Certificate', arn),
  };
  switch (verdict) {
    case 'calm':
    case 'soon':
      return [{ ...base, means: 'ready' }];
    case 'urgent':
      return [
        {
          ...base,
          means: 'degraded',
          sentence: `Certificate ${arn} expires on ${notAfter} and is not renewed.`,
        },
      ];
    case 'expired':
      return [
        {
          ...base,
          means: 'broken',
          since: notAfter,
          sentence: `Certificate ${arn} expired on ${notAfter}.`,
        },
      ];
    default:
      return verdict satisfies never;
  }
};

const oneFact = (arn: string, { topology, now }: Observation): Fact[] => {
  const object = awsRef('Certificate', arn);
  const known = topology.certificates.find(one => one.arn === arn);
  if (known) {
    return [statusFact(known), ...expiryFact(known, now)];
  }
  return topology.missingCertificates.includes(arn)
    ? [
        {
          label: 'Certificate',
          value: 'does not exist',
          object,
          means: 'broken',
          sentence: `Certificate ${arn} does not exist in this account and region.`,
        },
      ]
    : [
        {
          label: 'Certificate',
          value: 'not read yet',
          object,
          means: 'unknown',
          sentence: `Cannot tell: certificate ${arn} has not been read yet.`,
        },
      ];
};

const coverageFacts = (
  arns: readonly string[],
  topology: EdgeTopology,
): Fact[] => {
  const known = topology.certificates.filter(({ arn }) => arns.includes(arn));
  const hostnames = edgeHostnames(topology);
  const { gateways, httproutes } = topology.parts;
  if (
    hostnames.length === 0 &&
    [gateways, httproutes].some(({ state }) => state === 'failed')
  ) {
    return [
      {
        label: 'Covers',
        value: 'not known',
        means: 'unknown',
        sentence:
          'Cannot tell whether the certificate covers the host names, which cannot be read.',
      },
    ];
  }
  if (known.length < arns.length || hostnames.length === 0) {
    return [];
  }
  const names = known.flatMap(({ domains }) => domains);
  const bare = hostnames.filter(
    hostname => !names.some(name => coversHostname(name, hostname)),
  );
  return [
    bare.length === 0
      ? { label: 'Covers', value: hostnames.join(', '), means: 'ready' }
      : {
          label: 'Does not cover',
          value: bare.join(', '),
          expected: `one of ${[...new Set(names)].sort().join(', ')}`,
          means: bare.length === hostnames.length ? 'broken' : 'degraded',
          sentence: `No certificate covers ${bare.join(
            ', ',
          )}, so browsers refuse the connection.`,
        },
  ];
};

const badgeOf = (
  arns: readonly string[],
  { topology, now }: Observation,
): string | undefined => {
  const days = topology.certificates
    .filter(({ arn }) => arns.includes(arn))
    .flatMap(one => certificateExpiry(one, now).daysLeft ?? []);
  return days.length > 0 ? `${Math.min(...days)}d` : undefined;
};

/** Hop 8: the certificates are issued, cover the names and are not about to end. @internal */
export const certificate: HopAssessor = {
  hop: 'certificate',
  reads: ['acm'],
  assess: observation => {
    const arns = edgeCertificateArns(observation.topology);
    return arns.length === 0
      ? {
          ready: '',
          facts: [
            {
              label: 'Certificate',
              value: 'none',
              means: 'notChecked',
              sentence: 'No certificate is asked for.',
            },
          ],
        }
      : {
          ready: 'The certificate is issued and covers the host names.',
          badge: badgeOf(arns, observation),
          facts: [
            ...arns.flatMap((arn, n) =>
              oneFact(arn, observation).map(fact => soften(fact, n === 0)),
            ),
            ...coverageFacts(arns, observation.topology),
          ],
        };
  },
};

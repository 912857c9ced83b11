import type { PeerCertificate, TLSSocket } from 'node:tls';

import type { ProbedTls } from '@tls-edge/backstage-plugin-edge-common';

/** A certificate for more names is nobody's intention, and no report shows them. */
const MOST_NAMES = 100;

const first = (value: string | readonly string[] | undefined) =>
  typeof value === 'string' ? value : value?.[0];

/** Without alternative names old certificates name their host as the common name. */
const namesOf = ({ subject, subjectaltname = '' }: PeerCertificate) => {
  const names = [...subjectaltname.matchAll(/DNS:([^,\s"]+)/g)].map(
    ([, name]) => name.toLowerCase(),
  );
  const common = first(subject?.CN);
  return names.length > 0 || !common ? names.slice(0, MOST_NAMES) : [common];
};

const isoOf = (time: string): string => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

/**
 * What a handshake agreed on and which certificate was shown.
 * @internal
 */
export const readTls = (socket: TLSSocket): ProbedTls => {
  const certificate = socket.getPeerCertificate();
  const { alpnProtocol } = socket;
  return {
    version: socket.getProtocol() ?? 'unknown',
    alpn: alpnProtocol || undefined,
    certificateNames: namesOf(certificate),
    issuer: first(certificate.issuer?.O) ?? first(certificate.issuer?.CN),
    notAfter: isoOf(certificate.valid_to),
  };
};

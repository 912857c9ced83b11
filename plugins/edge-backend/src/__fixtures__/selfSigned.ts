import { generateKeyPairSync, sign } from 'node:crypto';

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const bytes = body.length < 128 ? [body.length] : [];
  if (body.length >= 128) {
    for (let rest = body.length; rest > 0; rest >>= 8) {
      bytes.unshift(rest & 0xff);
    }
    bytes.unshift(0x80 + bytes.length);
  }
  return Buffer.concat([Buffer.from([tag, ...bytes]), body]);
};
const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const text = (value: string) => der(0x0c, Buffer.from(value));

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const ORGANISATION = oid('55040a');
const ALTERNATIVE_NAMES = oid('551d11');

const nameOf = (type: Buffer, value: string) =>
  sequence(der(0x31, sequence(type, text(value))));

/** GeneralizedTime (RFC 5280, 4.1.2.5.2). */
const timeOf = (iso: string) =>
  der(0x18, Buffer.from(`${iso.replace(/[-:T]/g, '').slice(0, 14)}Z`));

export interface CertificateWish {
  readonly names?: readonly string[];
  readonly commonName?: string;
  readonly issuer?: string;
  /** ISO 8601. */
  readonly notAfter?: string;
}

const alternativeNames = (names: readonly string[]) => {
  const list = sequence(...names.map(name => der(0x82, Buffer.from(name))));
  const extension = sequence(ALTERNATIVE_NAMES, der(0x04, list));
  return names.length > 0 ? [der(0xa3, sequence(extension))] : [];
};

/** A certificate (RFC 5280) that nobody trusts, and its key, both in PEM. */
export const selfSigned = ({
  names = ['*.example.com'],
  commonName = 'test',
  issuer = 'Test Authority',
  notAfter = '2040-01-01T00:00:00Z',
}: CertificateWish = {}) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    nameOf(ORGANISATION, issuer),
    sequence(timeOf('2020-01-01T00:00:00Z'), timeOf(notAfter)),
    nameOf(COMMON_NAME, commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    ...alternativeNames(names),
  );
  const signature = sign('sha256', content, privateKey);
  const certificate = sequence(
    content,
    ECDSA_SHA256,
    der(0x03, Buffer.from([0]), signature),
  );
  const lines = certificate.toString('base64').replace(/(.{64})/g, '$1\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};

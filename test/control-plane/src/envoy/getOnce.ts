import http from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import tls from 'node:tls';
import type { PeerCertificate } from 'node:tls';

/** A port of loopback that speaks TLS. @public */
export interface TlsPlace {
  readonly port: number;
  /** PEM of the authority to trust. */
  readonly ca: string;
}

/** What is asked for. @public */
export interface Asked {
  readonly path: string;
  /** Name of the site, whatever the address is. */
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @public */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The certificate is for the address: the site's name is only told. */
const checkServerIdentity = (_: string, certificate: PeerCertificate) =>
  tls.checkServerIdentity('127.0.0.1', certificate);

/** One GET on a connection of its own: plain to a unix socket, or by TLS. @public */
export const getOnce = (
  place: string | TlsPlace,
  { path, host = 'localhost', headers }: Asked,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const options = { path, agent: false, headers: { ...headers, host } };
    const sent =
      typeof place === 'string'
        ? http.request({ ...options, socketPath: place })
        : https.request({ ...options, ...place, checkServerIdentity });
    sent.once('error', reject);
    sent.once('response', answer => {
      const { statusCode: status = 0, headers: answered } = answer;
      text(answer).then(
        body => resolve({ status, headers: answered, body }),
        reject,
      );
    });
    sent.end();
  });

import http2 from 'node:http2';
import type { ClientHttp2Session, IncomingHttpHeaders } from 'node:http2';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

import type { TlsPlace } from '../../../envoy/getOnce';

/** How a gRPC call ended. */
export interface GrpcAnswer {
  readonly headers: IncomingHttpHeaders;
  readonly trailers: IncomingHttpHeaders;
  readonly message: string;
}

/** One message: not compressed, its length, its bytes. */
const frame = (message: string) => {
  const body = Buffer.from(message);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
};

/** To a listener with TLS, which must choose HTTP/2, or to a unix socket without. */
const connectTo = (place: TlsPlace | string, host: string) =>
  typeof place === 'string'
    ? http2.connect(`http://${host}`, {
        createConnection: () => connect(place),
      })
    : http2.connect(`https://127.0.0.1:${place.port}`, { ca: place.ca });

const callIn = (
  session: ClientHttp2Session,
  asked: Readonly<Record<string, string>>,
  message: string,
): Promise<GrpcAnswer> =>
  new Promise((resolve, reject) => {
    const stream = session.request({
      ':method': 'POST',
      'content-type': 'application/grpc',
      te: 'trailers',
      ...asked,
    });
    let headers: IncomingHttpHeaders = {};
    let trailers: IncomingHttpHeaders = {};
    session.once('error', reject);
    stream.once('error', reject);
    stream.once('response', answered => {
      headers = answered;
    });
    stream.once('trailers', ended => {
      trailers = ended;
    });
    stream.end(frame(message));
    buffer(stream).then(
      body =>
        resolve({ headers, trailers, message: body.subarray(5).toString() }),
      reject,
    );
  });

/** One unary call. */
export const callGrpc = async (
  place: TlsPlace | string,
  call: {
    readonly host: string;
    readonly method: string;
    readonly metadata?: Readonly<Record<string, string>>;
    readonly message: string;
  },
): Promise<GrpcAnswer> => {
  const { host, method, metadata, message } = call;
  const session = connectTo(place, host);
  try {
    const asked = { ':authority': host, ':path': method, ...metadata };
    return await callIn(session, asked, message);
  } finally {
    session.destroy();
  }
};

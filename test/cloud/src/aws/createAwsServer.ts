import { createServer } from 'http';
import type { AddressInfo } from 'net';

import { answerRequest } from './answerRequest';
import { createAwsAccount } from './AwsAccount';
import type { AwsAccount, AwsAccountOptions } from './AwsAccount';

/** Account, regions and pace, and where to listen. @public */
export interface AwsServerOptions extends AwsAccountOptions {
  /** 0 takes any free port. */
  readonly port: number;
}

/** A running endpoint with the account behind it. @public */
export interface AwsServer {
  /** Endpoint for the SDK, for example `http://127.0.0.1:7102`. */
  readonly url: string;
  readonly account: AwsAccount;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Serves ELBv2, ACM, EC2 and STS of one account on loopback, as the AWS SDK speaks them.
 * @throws the listening error of Node, for example `EADDRINUSE`
 * @public
 */
export async function createAwsServer(
  options: AwsServerOptions,
): Promise<AwsServer> {
  const account = createAwsAccount(options);
  const server = createServer((request, response) =>
    answerRequest(account, request, response),
  );
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, HOST, () => {
      const address = server.address() as AddressInfo;
      resolve(address.port);
    });
  });
  return {
    url: `http://${HOST}:${port}`,
    account,
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

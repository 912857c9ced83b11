import { DescribeTagsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { DescribeCertificateCommand } from '@aws-sdk/client-acm';
import type { RequestListener } from 'node:http';

import {
  startAnsweringServer,
  type AnsweringServer,
} from '../__fixtures__/answeringServer';
import { awsClientsOf } from '../__fixtures__/awsClientsOf';
import { readAwsFailure } from './AwsFailure';
import type { AwsClientOptions, AwsClients } from './createAwsClients';

const xml =
  (status: number, body: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
const refused = (code: string, status = 400) =>
  xml(
    status,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>m</Message></Error></ErrorResponse>`,
  );
const tags = xml(
  200,
  '<DescribeTagsResponse><DescribeTagsResult><TagDescriptions/></DescribeTagsResult></DescribeTagsResponse>',
);
const cut: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/xml' });
  response.write('<DescribeTagsResponse><Desc', () =>
    setImmediate(() => response.socket?.destroy()),
  );
};

describe('createAwsClients', () => {
  let server: AnsweringServer | undefined;
  let clients: AwsClients | undefined;
  let noted: string[];

  const start = async (
    answers: readonly RequestListener[],
    overrides: Partial<AwsClientOptions> = {},
  ) => {
    server = await startAnsweringServer(...answers);
    clients = awsClientsOf(server.url, {
      bucket: { take: async () => void noted.push('token') },
      onCall: () => noted.push('call'),
      onAnswer: () => noted.push('answer'),
      onThrottled: () => noted.push('throttled'),
      ...overrides,
    });
    return clients;
  };
  const askTags = ({ elbv2 }: AwsClients) =>
    elbv2.send(new DescribeTagsCommand({ ResourceArns: ['arn:x'] }));

  beforeEach(() => {
    noted = [];
  });
  afterEach(async () => {
    clients?.destroy();
    await server?.stop();
  });

  it('takes a token before each call to ELBv2', async () => {
    await askTags(await start([tags]));
    expect(noted).toEqual(['token', 'call', 'answer']);
  });

  it('takes none for ACM, whose quota is its own', async () => {
    const { acm } = await start([
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
          .end('{"Certificate":{}}'),
    ]);
    await acm.send(new DescribeCertificateCommand({ CertificateArn: 'arn:x' }));
    expect(noted).toEqual(['call', 'answer']);
  });

  it('sends nothing while there is no token', async () => {
    let give = () => {};
    const asked = new Promise<void>(resolve => {
      give = resolve;
    });
    const answer = askTags(
      await start([tags], { bucket: { take: () => asked } }),
    );
    expect(server?.requests).toEqual([]);
    give();
    await answer;
    expect(server?.requests).toHaveLength(1);
  });

  it('counts a throttled attempt and the retry that follows it', async () => {
    await askTags(
      await start([refused('Throttling'), tags], { maxAttempts: 2 }),
    );
    expect(noted).toEqual([
      ...['token', 'call', 'throttled'],
      ...['token', 'call', 'answer'],
    ]);
  });

  it.each([
    ['AccessDenied', refused('AccessDenied', 403), 'forbidden'],
    ['ExpiredToken', refused('ExpiredToken', 403), 'unauthenticated'],
    ['RequestLimitExceeded', refused('RequestLimitExceeded', 503), 'throttled'],
    ['a code nobody knows', refused('Novel'), 'invalid'],
    ['a 503 of a proxy', xml(503, '<html>busy</html>'), 'unreachable'],
    ['no XML', xml(200, 'hello <'), 'invalid'],
    ['a connection cut in the middle', cut, 'unreachable'],
  ] as const)('reads %s as it is', async (_, answer, reason) => {
    const asked = askTags(await start([answer]));
    await expect(asked.catch(readAwsFailure)).resolves.toBe(reason);
    expect(noted.includes('throttled')).toBe(reason === 'throttled');
  });

  it('gives up on an answer that does not come in time', async () => {
    const asked = askTags(await start([() => undefined], { timeoutMs: 50 }));
    await expect(asked.catch(readAwsFailure)).resolves.toBe('timeout');
    expect(noted).toEqual(['token', 'call']);
  });

  it('sends nothing without credentials, and says that they are what is missing', async () => {
    const failure = new Error('none');
    failure.name = 'CredentialsProviderError';
    const asked = askTags(
      await start([tags], {
        credentials: async () => {
          throw failure;
        },
      }),
    );
    await expect(asked.catch(readAwsFailure)).resolves.toBe('unauthenticated');
    expect(server?.requests).toEqual([]);
  });
});

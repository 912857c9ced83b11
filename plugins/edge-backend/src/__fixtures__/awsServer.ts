import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { anAwsState, rawCertificate, type AwsState } from './awsState';
import { toXml } from './awsXml';
import { EC2_ACTIONS } from './ec2Answers';
import { AwsTestError, ELBV2_ACTIONS } from './elbv2Answers';

type Fault = 'gone' | 'denied' | 'throttled' | 'down' | 'hang';

type CallListener = (action: string, body: URLSearchParams) => void;

const faultErrors = {
  gone: new AwsTestError('ListenerNotFound'),
  denied: new AwsTestError('AccessDenied', 403),
  throttled: new AwsTestError('Throttling', 400),
  down: new AwsTestError('ServiceUnavailable', 503),
} as const;

/** EC2 has words of its own for the same refusals. */
const ec2Errors = {
  gone: new AwsTestError('InvalidGroup.NotFound'),
  denied: new AwsTestError('UnauthorizedOperation', 403),
  throttled: new AwsTestError('RequestLimitExceeded', 503),
  down: new AwsTestError('Unavailable', 503),
} as const;

const readBody = async (request: IncomingMessage) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
};

const replyXml = (response: ServerResponse, status: number, xml: string) =>
  response
    .writeHead(status, { 'content-type': 'text/xml' })
    .end(`<?xml version="1.0"?>${xml}`);

const replyJson = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
    .end(JSON.stringify(body));

/**
 * ELBv2 and EC2 (query protocols) and ACM (JSON) of one account on a free loopback port. Pages hold two
 * items, so that every list of three is a paging test.
 */
export const startAwsServer = async () => {
  let state: AwsState = anAwsState();
  const faults = new Map<string, Fault>();
  const calls: string[] = [];
  let onCall: CallListener = () => {};

  const faultOf = (service: string, action: string) =>
    faults.get(action) ?? faults.get(service);

  const refuse = (service: string, action: string) => {
    const fault = faultOf(service, action);
    if (fault && fault !== 'hang') throw faultErrors[fault];
  };

  const answerElbv2 = (body: URLSearchParams, response: ServerResponse) => {
    const action = body.get('Action') ?? '';
    calls.push(action);
    if (faultOf('elbv2', action) === 'hang') return;
    try {
      onCall(action, body);
      refuse('elbv2', action);
      const result = toXml(ELBV2_ACTIONS[action](state, body));
      replyXml(
        response,
        200,
        `<${action}Response xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/"><${action}Result>${result}</${action}Result></${action}Response>`,
      );
    } catch (error) {
      const { code, status } = error as AwsTestError;
      replyXml(
        response,
        status,
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`,
      );
    }
  };

  const answerEc2 = (body: URLSearchParams, response: ServerResponse) => {
    const action = body.get('Action') ?? '';
    calls.push(action);
    try {
      onCall(action, body);
      const fault = faultOf('ec2', action);
      if (fault && fault !== 'hang') throw ec2Errors[fault];
      const result = toXml(EC2_ACTIONS[action](state.ec2, body), 'item');
      replyXml(
        response,
        200,
        `<${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>1</requestId>${result}</${action}Response>`,
      );
    } catch (error) {
      const { code, status } = error as AwsTestError;
      replyXml(
        response,
        status,
        `<Response><Errors><Error><Code>${code}</Code><Message>${code}</Message></Error></Errors><RequestID>1</RequestID></Response>`,
      );
    }
  };

  const answerAcm = (arn: string, response: ServerResponse) => {
    calls.push('DescribeCertificate');
    if (faultOf('acm', 'DescribeCertificate') === 'hang') return;
    try {
      refuse('acm', 'DescribeCertificate');
      const found = state.certificates.find(one => one.arn === arn);
      if (!found) throw new AwsTestError('ResourceNotFoundException');
      replyJson(response, 200, { Certificate: rawCertificate(found) });
    } catch (error) {
      const { code, status } = error as AwsTestError;
      replyJson(response, status, { __type: code, message: code });
    }
  };

  const server = http.createServer(async (request, response) => {
    const body = await readBody(request);
    if (request.headers['x-amz-target']) {
      answerAcm(JSON.parse(body).CertificateArn, response);
    } else if (request.headers.authorization?.includes('/ec2/aws4_request')) {
      answerEc2(new URLSearchParams(body), response);
    } else {
      answerElbv2(new URLSearchParams(body), response);
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    /** Told of each call to ELBv2 and EC2 before it is answered; what it throws is the answer. */
    onCall: (listener: CallListener) => {
      onCall = listener;
    },
    change: (update: (before: AwsState) => Partial<AwsState>) => {
      state = { ...state, ...update(state) };
    },
    /** Breaks `elbv2`, `acm`, `ec2` or one action; `undefined` heals. */
    fault: (where: string, fault?: Fault) => {
      if (fault) faults.set(where, fault);
      else faults.delete(where);
    },
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type AwsServer = Awaited<ReturnType<typeof startAwsServer>>;

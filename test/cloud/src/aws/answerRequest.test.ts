import { startAws } from './__testUtils__/startAws';
import type { StartedAws } from './__testUtils__/startAws';

describe('answerRequest', () => {
  let aws: StartedAws;
  beforeEach(async () => {
    aws = await startAws();
  });
  afterEach(() => aws.stop());

  const ask = (service: string, init: { body: string; target?: string }) =>
    fetch(aws.server.url, {
      method: 'POST',
      body: init.body,
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=A/20261123/eu-west-1/${service}/aws4_request, Signature=0`,
        ...(init.target && { 'x-amz-target': init.target }),
      },
    });

  it('gives each answer an id of its own, in header and body', async () => {
    const ids = new Set<string>();
    for (let call = 0; call < 3; call += 1) {
      const answer = await ask('sts', { body: 'Action=GetCallerIdentity' });
      const id = answer.headers.get('x-amzn-requestid') ?? '';
      expect(await answer.text()).toContain(`<RequestId>${id}</RequestId>`);
      ids.add(id);
    }
    expect(ids.size).toBe(3);
  });

  it.each([
    [
      'elasticloadbalancing',
      { body: 'Action=DescribeLoadBalancers' },
      'text/xml',
    ],
    [
      'acm',
      { body: '{}', target: 'CertificateManager.ListCertificates' },
      'application/x-amz-json-1.1',
    ],
  ])('answers %s in its own format', async (service, init, type) => {
    const answer = await ask(service, init);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
  });

  it.each([
    ['no body', { body: '', target: 'CertificateManager.ListCertificates' }],
    [
      'half a body',
      { body: '{"a":', target: 'CertificateManager.ListCertificates' },
    ],
  ])('refuses JSON of %s', async (_, init) => {
    const answer = await ask('acm', init);
    expect(answer.status).toBe(400);
    expect((await answer.json()).__type).toBe('SerializationException');
  });

  it.each([
    ['', 'UnknownOperationException'],
    ['CertificateManager.DeleteCertificate', 'UnknownOperationException'],
    ['CertificateManager.toString', 'UnknownOperationException'],
    ['CertificateManager.DescribeCertificate', 'ValidationException'],
  ])(
    "answers the target '%s' of no parameters with %s",
    async (target, type) => {
      const answer = await ask('acm', { body: '{}', target });
      expect(answer.status).toBe(400);
      expect((await answer.json()).__type).toBe(type);
    },
  );

  it('says that it is its own fault when it is', async () => {
    jest.spyOn(aws.region.certificates, 'get').mockImplementation(() => {
      throw new TypeError('a bug');
    });
    const answer = await ask('acm', {
      body: '{"CertificateArn":"arn"}',
      target: 'CertificateManager.DescribeCertificate',
    });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      __type: 'InternalFailure',
      message: 'TypeError: a bug',
    });
  });

  it('keeps markup in a refused value a text', async () => {
    const answer = await ask('elasticloadbalancing', {
      body: 'Action=DescribeLoadBalancers&Names.member.1=<b>%26',
    });
    expect(await answer.text()).toContain('[&lt;b&gt;&amp;]');
  });
});

import { startAws, type StartedAws } from '../__testUtils__/startAws';

const ROLE = 'arn:aws:iam::210987654321:role/platform/edge-reader';

describe('AssumeRole', () => {
  let aws: StartedAws;
  beforeEach(async () => {
    aws = await startAws();
  });
  afterEach(() => aws.stop());

  const assume = async (change: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(aws.server.url, {
      method: 'POST',
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=A/20261123/eu-west-1/sts/aws4_request, Signature=0',
      },
      body: new URLSearchParams({
        Action: 'AssumeRole',
        Version: '2011-06-15',
        RoleArn: ROLE,
        RoleSessionName: 'backstage-edge',
        ...change,
      }),
    });
    return { status: answer.status, xml: await answer.text() };
  };

  it('names the session in the account of the role, without the role’s path', async () => {
    const { status, xml } = await assume();
    expect(status).toBe(200);
    expect(xml).toContain(
      '<Arn>arn:aws:sts::210987654321:assumed-role/edge-reader/backstage-edge</Arn>',
    );
    expect(xml).toContain('<AccessKeyId>ASIA210987654321</AccessKeyId>');
  });

  it.each([
    ['an hour', {}, '2026-11-23T13:00:00.000Z'],
    [
      'as long as asked',
      { DurationSeconds: '900' },
      '2026-11-23T12:15:00.000Z',
    ],
  ])('lasts %s', async (_, change, end) => {
    const { xml } = await assume(change);
    expect(xml).toContain(`<Expiration>${end}</Expiration>`);
  });

  it('counts from now, not from the start', async () => {
    aws.advance(60);
    const { xml } = await assume();
    expect(xml).toContain('<Expiration>2026-11-23T13:01:00.000Z</Expiration>');
  });

  it.each([
    ['RoleArn', 'arn:aws:iam::210987654321:user/x'],
    ['RoleSessionName', 'a'],
    ['RoleSessionName', 'two words'],
    ['DurationSeconds', '899'],
    ['DurationSeconds', '43201'],
  ])('refuses %s "%s"', async (name, value) => {
    const { status, xml } = await assume({ [name]: value });
    expect(status).toBe(400);
    expect(xml).toContain('<Code>ValidationError</Code>');
    expect(xml).toContain(name);
  });

  it('is denied with the rest of STS', async () => {
    aws.switches.denied.add('sts');
    await expect(assume()).resolves.toMatchObject({
      status: 403,
      xml: expect.stringContaining('<Code>AccessDenied</Code>'),
    });
  });
});

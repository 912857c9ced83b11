import { parseCredentialScope } from './parseCredentialScope';

describe('parseCredentialScope', () => {
  it.each([
    [
      'AWS4-HMAC-SHA256 Credential=AKIA/20261123/eu-west-1/acm/aws4_request, SignedHeaders=host, Signature=0',
      { accessKeyId: 'AKIA', region: 'eu-west-1', service: 'acm' },
    ],
    [
      'AWS4-HMAC-SHA256 SignedHeaders=host,Credential=demo-key/20261123/us-east-1/elasticloadbalancing/aws4_request',
      {
        accessKeyId: 'demo-key',
        region: 'us-east-1',
        service: 'elasticloadbalancing',
      },
    ],
  ])('reads %s', (authorization, scope) => {
    expect(parseCredentialScope(authorization)).toEqual(scope);
  });

  it.each([
    undefined,
    '',
    'Bearer token',
    'AWS4-HMAC-SHA256 Credential=AKIA/eu-west-1/acm/aws4_request',
    'AWS4-HMAC-SHA256 Credential=AKIA/20261123/eu-west-1/acm/other',
  ])('refuses %s as unsigned', authorization => {
    expect(() => parseCredentialScope(authorization)).toThrow(
      expect.objectContaining({
        code: 'MissingAuthenticationToken',
        status: 403,
      }),
    );
  });
});

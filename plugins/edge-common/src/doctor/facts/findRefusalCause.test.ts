import { AWS_REFUSALS } from './awsRefusals';
import { CONTROLLER_REFUSALS } from './controllerRefusals';
import { findRefusalCause } from './findRefusalCause';

const sdk = (rest: string) =>
  `operation error Elastic Load Balancing v2: CreateListener, https response error StatusCode: 400, ${rest}`;

describe('findRefusalCause', () => {
  it.each([
    [
      'CertificateNotFound: Supplied certificate was not found',
      'CertificateNotFound',
    ],
    ['api error AccessDenied: User is not authorized', 'AccessDenied'],
    [
      'api error InvalidGroup.NotFound: The security group',
      'InvalidGroup.NotFound',
    ],
    ['InvalidSubnet: Not enough IP space', 'InvalidSubnet'],
  ])('reads the code of AWS in %p', (rest, code) => {
    expect(findRefusalCause(sdk(rest)).code).toBe(code);
  });

  it.each([
    ['Unused port in ssl-ports annotation [8443]', 'UnusedSslPort'],
    [
      'backend not found: unable to find port 443 on service a/b',
      'PortNotFound',
    ],
    ["couldn't auto-discover subnets: unable to resolve", 'SubnetsNotFound'],
    ['unable to resolve at least one subnet (0 match)', 'SubnetsNotFound'],
    ['load balancer name cannot be longer than 32 characters', 'NameTooLong'],
    ['conflicting security groups configuration', 'SecurityGroupConflict'],
    ['expected exactly one securityGroup tagged with', 'SecurityGroupTags'],
    ['deletion_protection is enabled, cannot delete', 'DeletionProtection'],
    [
      'unable to support instance target type with an unallocated NodePort',
      'NoNodePort',
    ],
    ['invalid CIDR address: 10.0.0', 'SourceRanges'],
    ['invalid ALPN policy h2', 'AlpnPolicy'],
  ])('knows the words of the controller: %p', (text, code) => {
    expect(findRefusalCause(text).code).toBe(code);
  });

  it('lets a code of AWS count before the words around it', () => {
    expect(
      findRefusalCause(
        "couldn't auto-discover subnets: operation error EC2: DescribeSubnets, api error UnauthorizedOperation: no",
      ).code,
    ).toBe('UnauthorizedOperation');
  });

  it('keeps a code it does not know and lets any rule explain it', () => {
    expect(findRefusalCause(sdk('api error BrandNew: x'))).toEqual({
      code: 'BrandNew',
      because: 'a setting is not acceptable',
      remedy: 'Correct the setting the message names',
    });
  });

  it('calls a text without any mark unknown', () => {
    expect(findRefusalCause('no').code).toBe('Unknown');
  });

  it('takes a known refusal for the symptom of named rules only', () => {
    expect(
      findRefusalCause('conflicting security groups configuration').symptomOf,
    ).toEqual([]);
    expect(findRefusalCause('Unused port in ssl-ports').symptomOf).toContain(
      'M10',
    );
  });
});

describe('the tables of refusals', () => {
  const all = [...AWS_REFUSALS, ...CONTROLLER_REFUSALS];

  it('have each code once', () => {
    const codes = all.map(({ code }) => code);

    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(all.map(row => [row.code, row] as const))(
    'fit into sentences: %s',
    (_, { because, remedy }) => {
      expect(because).toMatch(/^[a-zA-Z][^.]*$/);
      expect(remedy).toMatch(/^[A-Z].*[^.]$/);
    },
  );
});

import { createAwsAccount } from '../AwsAccount';
import type { AwsAccount } from '../AwsAccount';
import { findService } from '../services';
import type { AwsServiceName } from './AwsSwitches';
import { refusalOf } from './refusalOf';

describe('refusalOf', () => {
  let account: AwsAccount;
  beforeEach(() => {
    account = createAwsAccount({ accountId: '123456789012', regions: [] });
  });

  const refusal = (name: AwsServiceName, accessKeyId = 'portal') =>
    refusalOf(account, {
      name,
      accessKeyId,
      service: findService(name).service,
      action: 'DescribeThings',
    });

  it('is none while no switch is on', () => {
    expect(refusal('elasticloadbalancing')).toBeUndefined();
  });

  it.each([
    ['elasticloadbalancing', 'AccessDenied', 403],
    ['sts', 'AccessDenied', 403],
    ['acm', 'AccessDeniedException', 400],
  ] as const)('denies %s in its own words', (name, code, status) => {
    account.switches.denied.add(name);
    expect(refusal(name)).toMatchObject({
      code,
      status,
      message: `User: arn:aws:iam::123456789012:user/portal is not authorized to perform: ${name}:DescribeThings because no identity-based policy allows the ${name}:DescribeThings action`,
    });
  });

  it('reaches only the service that was switched', () => {
    account.switches.denied.add('acm');
    account.switches.throttled.add('sts');
    expect(refusal('elasticloadbalancing')).toBeUndefined();
  });

  it.each([
    ['elasticloadbalancing', 'Throttling'],
    ['acm', 'ThrottlingException'],
  ] as const)('throttles %s before it denies it', (name, code) => {
    account.switches.denied.add(name);
    account.switches.throttled.add(name);
    expect(refusal(name)).toMatchObject({ code, message: 'Rate exceeded' });
  });

  it('spares the keys it was told to spare', () => {
    account.switches.throttled.add('acm');
    account.switches.spared.add('controllers');
    expect(refusal('acm', 'controllers')).toBeUndefined();
    expect(refusal('acm', 'portal')).toBeDefined();
  });
});

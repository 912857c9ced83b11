import { createAwsAccount } from '../AwsAccount';
import type { AwsAccount } from '../AwsAccount';
import { findService } from '../services';
import type { AwsServiceName } from './AwsSwitches';
import { refusalOf } from './refusalOf';

describe('refusalOf', () => {
  let account: AwsAccount;
  let now: number;
  beforeEach(() => {
    now = 0;
    account = createAwsAccount({
      accountId: '123456789012',
      regions: ['eu-west-1', 'us-east-1'],
      elapsed: () => now,
    });
  });

  const refusal = (
    name: AwsServiceName,
    accessKeyId = 'portal',
    place: { region?: string; action?: string } = {},
  ) =>
    refusalOf(account, {
      name,
      accessKeyId,
      service: findService(name).service,
      region: 'eu-west-1',
      action: 'DescribeThings',
      ...place,
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

  it('denies in one region and leaves the other alone', () => {
    account.switches.denied.add('us-east-1/acm');
    const inUs = { region: 'us-east-1' };
    expect(refusal('acm', 'portal', inUs)?.code).toBe('AccessDeniedException');
    expect(refusal('acm')).toBeUndefined();
    expect(refusal('sts', 'portal', inUs)).toBeUndefined();
  });

  describe('where calls are counted', () => {
    beforeEach(() => {
      account.switches.metered = true;
      account.switches.spared.add('controllers');
    });

    const read = (accessKeyId = 'portal', region = 'eu-west-1') =>
      refusal('elasticloadbalancing', accessKeyId, { region });
    const spend = (calls: number) => {
      for (let call = 0; call < calls; call += 1) {
        expect(read()).toBeUndefined();
      }
    };

    it('throttles the 41st read, until a tenth of a second has passed', () => {
      spend(40);
      expect(read()).toMatchObject({
        code: 'Throttling',
        message: 'Rate exceeded',
        status: 400,
      });
      now += 100;
      spend(1);
      expect(read()?.code).toBe('Throttling');
    });

    it('counts all keys of the account together, spared or not', () => {
      spend(40);
      expect(read('controllers')?.code).toBe('Throttling');
    });

    it('counts each region by itself', () => {
      spend(40);
      expect(read('portal', 'us-east-1')).toBeUndefined();
    });

    it('counts neither changes nor other services', () => {
      spend(40);
      const change = { action: 'CreateLoadBalancer' };
      expect(refusal('elasticloadbalancing', 'portal', change)).toBeUndefined();
      expect(refusal('acm')).toBeUndefined();
    });

    it('counts nothing while the switch is off', () => {
      account.switches.metered = false;
      spend(100);
      account.switches.metered = true;
      spend(39);
      expect(read()).toBeUndefined();
      expect(read()?.code).toBe('Throttling');
    });
  });
});

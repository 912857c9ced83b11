import type { AwsAccount } from '../AwsAccount';
import type { AwsService } from '../AwsService';
import { AwsError } from '../wire/AwsError';
import type { AwsServiceName } from './AwsSwitches';

interface Call {
  readonly accessKeyId: string;
  readonly region: string;
  readonly name: AwsServiceName;
  readonly service: AwsService;
  readonly action: string;
}

function isOverQuota({ switches, regions }: AwsAccount, call: Call): boolean {
  const isCounted =
    switches.metered &&
    call.name === 'elasticloadbalancing' &&
    call.action.startsWith('Describe');
  const region = regions.find(({ name }) => name === call.region);
  return isCounted && region !== undefined && !region.reads.take();
}

/** The refusal a switch makes of a call, or undefined where the call goes through. @public */
export function refusalOf(
  account: AwsAccount,
  call: Call,
): AwsError | undefined {
  const { switches } = account;
  if (isOverQuota(account, call)) {
    return new AwsError(call.service.throttled, 'Rate exceeded');
  }
  if (switches.spared.has(call.accessKeyId)) {
    return undefined;
  }
  if (switches.throttled.has(call.name)) {
    return new AwsError(call.service.throttled, 'Rate exceeded');
  }
  if (
    switches.denied.has(call.name) ||
    switches.denied.has(`${call.region}/${call.name}`)
  ) {
    const right = `${call.name}:${call.action}`;
    const { code, status } = call.service.accessDenied;
    return new AwsError(
      code,
      `User: arn:aws:iam::${account.accountId}:user/portal is not authorized to perform: ${right} because no identity-based policy allows the ${right} action`,
      status,
    );
  }
  return undefined;
}

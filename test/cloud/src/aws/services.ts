import { acmService } from './acm/acmService';
import type { AwsService } from './AwsService';
import { ec2Service } from './ec2/ec2Service';
import { ELBV2_ACTIONS } from './elbv2/actions';
import { assumeRole } from './sts/assumeRole';
import { getCallerIdentity } from './sts/getCallerIdentity';
import type { AwsServiceName } from './switches/AwsSwitches';
import { AwsError } from './wire/AwsError';
import { createQueryService } from './wire/createQueryService';

const SERVICES: Readonly<Record<AwsServiceName, AwsService>> = {
  elasticloadbalancing: createQueryService({
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    actions: ELBV2_ACTIONS,
  }),
  sts: createQueryService({
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    actions: {
      AssumeRole: assumeRole,
      GetCallerIdentity: getCallerIdentity,
    },
  }),
  acm: acmService,
  ec2: ec2Service,
};

const isServiceName = (name: string): name is AwsServiceName =>
  Object.hasOwn(SERVICES, name);

/**
 * The service a signature was made for.
 * @throws AwsError UnknownService for one this double does not speak
 * @public
 */
export function findService(name: string): {
  readonly name: AwsServiceName;
  readonly service: AwsService;
} {
  if (!isServiceName(name)) {
    throw new AwsError(
      'UnknownService',
      `This double has no service '${name}', only ${Object.keys(SERVICES).join(
        ', ',
      )}`,
    );
  }
  return { name, service: SERVICES[name] };
}

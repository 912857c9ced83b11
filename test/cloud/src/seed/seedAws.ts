import type { AwsServer } from '../aws';
import { STACK_TAG, stackOf } from '../control/state/edgeLoadBalancer';
import { demoCertificates } from './certificates';

const stackTag = (edge: string) => ({ key: STACK_TAG, value: stackOf(edge) });

/** Certificates, the failing health checks of one edge and the load balancer of another that is never done. @public */
export function seedAws({ account }: AwsServer): void {
  Object.entries(demoCertificates(account.clock.now())).forEach(
    ([region, certificates]) =>
      certificates.forEach(certificate =>
        account.region(region).certificates.set(certificate.arn, certificate),
      ),
  );
  account.switches.setTargetFault('seed:media-edge', stackTag('media-edge'), {
    kind: 'allUnhealthy',
    reason: 'Target.FailedHealthChecks',
  });
  account.switches.holdProvisioning(stackTag('invoice-edge'));
}

import type { AwsServer } from '../aws';
import { STACK_TAG, stackOf } from '../control/state/edgeLoadBalancer';
import { demoCertificates } from './certificates';
import { DEMO_WORLD } from './demoWorld';

/** Certificates, and the failing health checks of the media edge. @public */
export function seedAws({ account }: AwsServer): void {
  const { certificates } = account.region(DEMO_WORLD.region);
  demoCertificates(account.clock.now()).forEach(certificate =>
    certificates.set(certificate.arn, certificate),
  );
  account.switches.setTargetFault(
    'seed:media-edge',
    { key: STACK_TAG, value: stackOf('media-edge') },
    { kind: 'allUnhealthy', reason: 'Target.FailedHealthChecks' },
  );
}

import { LOAD_BALANCER_CONTROLLERS, readNlbAnnotations } from '../../nlb';
import type { Service } from '../../snapshot';
import { elapsedSeconds, LIMIT_SECONDS, serviceRef } from '../../status';
import type { DoctorRule, RuleResult } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';

const FINALIZERS = Object.values(LOAD_BALANCER_CONTROLLERS).map(
  ({ finalizer }) => finalizer,
);

const explainHanging = ({
  metadata,
}: Service): Pick<RuleResult, 'remedy' | 'expected'> & {
  readonly because: string;
} => {
  const isProtected =
    readNlbAnnotations(metadata.annotations).deletionProtection === true;
  return isProtected
    ? {
        because: 'deletion protection is on',
        expected: 'deletion_protection.enabled=false before the deletion',
        remedy: `Set deletion_protection.enabled=false in the annotations of the Service ${metadata.name} itself: nothing else reaches it any more.`,
      }
    : {
        because:
          'the load balancer controller has not removed the load balancer yet',
        expected: 'removed within 10 minutes',
        remedy:
          'Look at the events of the Service; if there are none, ask the platform team whether the load balancer controller runs.',
      };
};

/** The Gateway may be long gone; what remains serves nobody and is billed. @internal */
export const deletionHangs: DoctorRule = {
  id: 'K27',
  name: 'deletion-hangs',
  title: 'The Service of Envoy cannot be deleted',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['cluster'],
  reads: ['services'],
  explains: ['A05', 'A13', 'K02', 'K03', 'K09', 'K10', 'K23', 'K32'],
  docs: 'A Service that is deleted stays in Terminating until the controller has removed the load balancer and takes its finalizer off. With deletion protection in its annotations the controller refuses that for ever: the targets are gone and with them the traffic, while the load balancer stays and is billed. Envoy Gateway no longer reaches such a Service, so the annotation has to be changed on the Service itself. To retire an edge, switch protection off first and delete afterwards.',
  check: ({ topology, now }) => {
    const { service } = topology;
    const since = service?.metadata.deletionTimestamp;
    const held = (service?.metadata.finalizers ?? []).filter(finalizer =>
      FINALIZERS.includes(finalizer),
    );
    if (
      !service ||
      !since ||
      held.length === 0 ||
      elapsedSeconds(since, now) < LIMIT_SECONDS.aws
    ) {
      return [];
    }
    const { because, ...said } = explainHanging(service);
    return [
      {
        object: serviceRef(service),
        path: 'metadata.finalizers',
        message: `Clients of ${edgeAddress(
          topology,
        )} get no answer and the load balancer is billed on, because the Service ${
          service.metadata.name
        } is being deleted and cannot go: ${because}.`,
        observed: `Terminating since ${since}, held by ${held.join(', ')}`,
        since,
        ...said,
      },
    ];
  },
};

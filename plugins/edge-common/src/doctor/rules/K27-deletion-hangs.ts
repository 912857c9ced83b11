import { LOAD_BALANCER_CONTROLLERS, readNlbAnnotations } from '../../nlb';
import type { Service } from '../../snapshot';
import {
  elapsedSeconds,
  LIMIT_SECONDS,
  serviceRef,
  standingRefusal,
} from '../../status';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';
import { findRefusalCause } from '../facts/findRefusalCause';
import { edgeAddress } from '../facts/hostnames';
import { bareText } from '../facts/refusalResult';
import { listWords } from '../facts/words';

const FINALIZERS = Object.values(LOAD_BALANCER_CONTROLLERS).map(
  ({ finalizer }) => finalizer,
);

type Said = Pick<RuleResult, 'remedy' | 'expected'> & {
  readonly because: string;
};

const expected = 'removed within 10 minutes';

const sayProtected = ({ metadata }: Service): Said | undefined =>
  readNlbAnnotations(metadata.annotations).deletionProtection === true
    ? {
        because: 'deletion protection is on',
        expected: 'deletion_protection.enabled=false before the deletion',
        remedy: `Set deletion_protection.enabled=false in the annotations of the Service ${metadata.name} itself: nothing else reaches it any more.`,
      }
    : undefined;

const sayRefused = ({ topology }: Seen): Said | undefined => {
  const refusal = standingRefusal(topology);
  if (!refusal) {
    return undefined;
  }
  const { because, remedy } = findRefusalCause(bareText(refusal.event));
  return {
    because: `the load balancer controller says ${refusal.event.reason}: ${because}`,
    expected,
    remedy: `${remedy}.`,
  };
};

/** Other finalizers than those of controllers wait for something else than a load balancer. */
const hasLoadBalancer = ({ metadata: { finalizers } }: Service): boolean =>
  finalizers.some(one => FINALIZERS.includes(one));

const sayHeldByOthers = (service: Service): Said | undefined => {
  const { finalizers, name } = service.metadata;
  return hasLoadBalancer(service)
    ? undefined
    : {
        because: `nobody has taken off ${listWords(
          finalizers.map(one => `the finalizer ${one}`),
        )}`,
        expected,
        remedy: `Ask the owner of ${finalizers[0]} why it stays; where its controller no longer exists, remove the finalizer from the Service ${name} by hand.`,
      };
};

const explainHanging = (seen: Seen, service: Service): Said =>
  sayProtected(service) ??
  sayRefused(seen) ??
  sayHeldByOthers(service) ?? {
    because:
      'the load balancer controller has not removed the load balancer yet',
    expected,
    remedy:
      'Look at the events of the Service; if there are none, ask the platform team whether the load balancer controller runs.',
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
  explains: [
    'A05',
    'A13',
    'K02',
    'K03',
    'K09',
    'K10',
    'K23',
    'K32',
    'K39',
    'K46',
  ],
  docs: 'A Service that is deleted stays in Terminating until the controller has removed the load balancer and takes its finalizer off. With deletion protection in its annotations the controller refuses that for ever: the targets are gone and with them the traffic, while the load balancer stays and is billed. What the controller is refused by AWS holds it as well, and so does any other finalizer that nobody takes off. Envoy Gateway no longer reaches such a Service, so the annotation has to be changed on the Service itself. To retire an edge, switch protection off first and delete afterwards.',
  check: seen => {
    const { topology, now } = seen;
    const { service } = topology;
    const since = service?.metadata.deletionTimestamp;
    const held = service?.metadata.finalizers ?? [];
    if (
      !service ||
      !since ||
      held.length === 0 ||
      elapsedSeconds(since, now) < LIMIT_SECONDS.aws
    ) {
      return [];
    }
    const { because, ...said } = explainHanging(seen, service);
    return [
      {
        object: serviceRef(service),
        path: 'metadata.finalizers',
        message: `Clients of ${edgeAddress(topology)} get no answer${
          hasLoadBalancer(service) ? ' and the load balancer is billed on' : ''
        }, because the Service ${
          service.metadata.name
        } is being deleted and cannot go: ${because}.`,
        observed: `Terminating since ${since}, held by ${held.join(', ')}`,
        since,
        ...said,
      },
    ];
  },
};

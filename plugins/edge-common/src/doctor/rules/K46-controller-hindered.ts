import {
  hasComeToStay,
  refusalText,
  serviceRef,
  standingRefusal,
} from '../../status';
import type { DoctorRule } from '../DoctorRule';
import { edgeAddress } from '../facts/hostnames';
import { refusalEffect, refusalImpact } from '../facts/serving';

/** What the controller failed to do in Kubernetes itself (LBC pkg/k8s/events.go). */
const FAILURES: Record<string, string> = {
  FailedAddFinalizer: 'put its finalizer on',
  FailedRemoveFinalizer: 'take its finalizer off',
  FailedUpdateStatus: 'write the address of the load balancer on',
  FailedCleanupStatus: 'take the address of the load balancer off',
};

/** The controller does its work in AWS and may not, or cannot, write on the object it works for. @internal */
export const controllerHindered: DoctorRule = {
  id: 'K46',
  name: 'controller-hindered',
  title: 'The load balancer controller cannot write on the Service of Envoy',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['cluster'],
  reads: ['services', 'events'],
  explains: ['A05', 'A13', 'K03', 'K35'],
  docs: 'Before and after its work in AWS the controller writes on the Service: its finalizer first, the host name of the load balancer last. When the API server refuses that, it says `FailedAddFinalizer`, `FailedUpdateStatus`, `FailedRemoveFinalizer` or `FailedCleanupStatus`. The usual reasons are a ClusterRole that an upgrade did not bring along, a quota, or a webhook of somebody else. What the controller cannot build is told by K09, what AWS refuses by K10.',
  check: seen => {
    const { topology, now } = seen;
    const { service } = topology;
    const refusal = standingRefusal(topology);
    const failed = refusal && FAILURES[refusal.event.reason];
    if (!service || !failed || !hasComeToStay(refusal, now)) {
      return [];
    }
    const { reason, firstSeen } = refusal.event;
    const { name, deletionTimestamp } = service.metadata;
    return [
      {
        object: serviceRef(service),
        message: `The load balancer controller cannot do its work for ${edgeAddress(
          topology,
        )}, because it cannot ${failed} the Service ${name}. ${refusalEffect(
          seen,
        )}`,
        observed: `${reason}: ${refusalText(refusal.event)}`,
        expected: 'no refusal by the API server',
        remedy:
          'Compare the ClusterRole of the load balancer controller with that of its release, and look whether a quota or a webhook stands in its way, as the message says.',
        impact: refusalImpact(seen),
        since: firstSeen,
        symptomOf: deletionTimestamp ? ['K27'] : [],
      },
    ];
  },
};

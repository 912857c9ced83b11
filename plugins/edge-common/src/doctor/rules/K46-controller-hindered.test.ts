import {
  ago,
  aManagedService,
  aMeta,
  anEvent,
  aSeen,
  aWarning,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { controllerHindered } from './K46-controller-hindered';

const FORBIDDEN = 'services "envoy" is forbidden: cannot patch';

const failing = (reason: string, seconds = 600, message = FORBIDDEN) =>
  aWarning(reason, message, { firstSeen: ago(seconds), lastSeen: ago(5) });

const meta = aMeta({ name: ENVOY_NAME, namespace: ENVOY_NAMESPACE });
const waiting = aManagedService({ hostnames: [], metadata: meta });
const seeing = (...events: readonly ReturnType<typeof anEvent>[]) =>
  aSeen({ service: waiting, loadBalancer: undefined, events });

describeRule(controllerHindered, {
  fires: {
    'a finalizer that may not be put on': {
      seen: seeing(failing('FailedAddFinalizer')),
      impact: 'outage',
      since: ago(600),
      symptomOf: [],
      message: `The load balancer controller cannot do its work for https://pay.example.com, because it cannot put its finalizer on the Service ${ENVOY_NAME}. Clients get no address.`,
      observed: `FailedAddFinalizer: ${FORBIDDEN}`,
      expected: 'no refusal by the API server',
    },
    'an address that may not be written': {
      seen: seeing(anEvent(), failing('FailedUpdateStatus')),
      message: expect.stringContaining(
        'cannot write the address of the load balancer on the Service',
      ),
    },
    'a finalizer that may not be taken off': {
      seen: aSeen({
        service: aManagedService({
          metadata: { ...meta, deletionTimestamp: ago(900) },
        }),
        events: [failing('FailedRemoveFinalizer')],
      }),
      impact: 'outage',
      symptomOf: ['K27'],
      message: expect.stringMatching(
        /take its finalizer off the Service .* It serves nobody, stays and is billed\.$/,
      ),
    },
  },
  quiet: {
    'a controller that succeeds': aSeen(),
    'a failure that a success has overtaken': seeing(
      failing('FailedAddFinalizer'),
      anEvent({ lastSeen: ago(1) }),
    ),
    'a failure of half a minute': seeing(failing('FailedAddFinalizer', 30)),
    'a conflict that the next try gets over': seeing(
      failing('FailedAddFinalizer', 600, 'Conflict: object has been modified'),
    ),
    'a refusal of the model, which K09 tells': seeing(
      failing('FailedBuildModel'),
    ),
    'no Service': aSeen({ service: undefined }),
  },
});

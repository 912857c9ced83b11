import {
  isControllerAlive,
  isServing,
  serviceRef,
  settingDrift,
  type SettingDrift,
} from '../../status';
import { edgeAddress } from '../facts/hostnames';
import { settingsText } from '../facts/settingsText';
import { listWords } from '../facts/words';
import type { DoctorRule, Seen } from '../DoctorRule';

const waiting = ({ topology, now }: Seen): SettingDrift[] =>
  isServing(topology)
    ? settingDrift(topology, now).filter(({ cause }) => cause === 'unattended')
    : [];

/** Tells a controller that is down, or stuck over this Service, from a hand in AWS. @internal */
export const changeNotTakenUp: DoctorRule = {
  id: 'K44',
  name: 'change-not-taken-up',
  title: 'A change waits for the load balancer controller',
  severity: 'warning',
  impact: 'partial',
  hop: 'controller',
  needs: ['cluster', 'aws'],
  reads: ['services', 'events', 'elbv2'],
  explains: ['A05', 'A06', 'K23'],
  docs: 'The controller acts within seconds of a change of the Service and says so in an event. The rule fires when AWS has other settings than the Service asks for, the Service was written after the controller’s last success (`managedFields` tell when), and ten minutes have brought neither a success nor a refusal: then nobody changed AWS, the controller just does not act. Whether it has spoken of anything else since tells a controller that is down from one that is stuck over this Service. Where the server does not tell when the Service was written, or the last success is forgotten, the rules on single settings say that it cannot be told apart from an edit in AWS.',
  check: seen => {
    const { service } = seen.topology;
    const drift = waiting(seen);
    if (!service || drift.length === 0) {
      return [];
    }
    const isAlive = isControllerAlive(seen.topology);
    return [
      {
        object: serviceRef(service),
        path: 'metadata.annotations',
        message: `A change of ${edgeAddress(
          seen.topology,
        )} is not in force, because the load balancer controller has not acted on the Service since it was changed${
          isAlive ? ', although it acts on others' : ''
        }: ${listWords(drift.map(({ setting }) => setting))} stayed as before.`,
        observed: settingsText(drift, 'live'),
        expected: settingsText(drift, 'onService'),
        remedy: isAlive
          ? `Search the log of the load balancer controller for the Service ${service.metadata.name}.`
          : 'Look whether the load balancer controller runs, and at its log; it makes up for the change once it does.',
        since: service.changedAt,
      },
    ];
  },
};

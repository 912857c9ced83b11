import { refusalResult, whyUnclear } from '../facts/refusalResult';
import type { DoctorRule } from '../DoctorRule';

/** Bad input or failed discovery, said in an event on a Service teams rarely see. @internal */
export const buildRefused: DoctorRule = {
  id: 'K09',
  name: 'build-refused',
  title: 'The load balancer controller refuses the settings',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['cluster'],
  reads: ['services', 'events'],
  explains: ['A05', 'A13', 'K03', 'K35'],
  docs: 'The AWS Load Balancer Controller first builds a model of the load balancer from the Service. When that fails it writes `FailedBuildModel` on the Service, in the namespace of Envoy Gateway, and changes nothing in AWS. The refusal counts while no success followed it and the load balancer differs from what was asked; trouble that passes by itself counts after 20 minutes, other trouble after one.',
  cannotTell: whyUnclear,
  check: seen => refusalResult(seen, 'FailedBuildModel'),
};

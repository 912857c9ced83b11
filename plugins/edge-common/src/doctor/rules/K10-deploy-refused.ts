import { refusalResult, whyUnclear } from '../facts/refusalResult';
import type { DoctorRule } from '../DoctorRule';

/** AWS's own word, by its error code. @internal */
export const deployRefused: DoctorRule = {
  id: 'K10',
  name: 'deploy-refused',
  title: 'AWS refuses the load balancer',
  severity: 'error',
  impact: 'outage',
  hop: 'controller',
  needs: ['cluster'],
  reads: ['services', 'events'],
  explains: ['A05', 'A13', 'K03', 'K35'],
  docs: 'After its model is built, the controller calls AWS. What AWS refuses stands as `FailedDeployModel` on the Service of Envoy, with the error code of AWS. The load balancer may be half built by then: a listener on 80, none on 443, target groups without targets. Repeats carry new request ids and are shown once, with their count.',
  cannotTell: whyUnclear,
  check: seen => refusalResult(seen, 'FailedDeployModel'),
};

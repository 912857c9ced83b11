import type { EdgeTopology } from '../topology';
import { assessHop } from './assessHop';
import type { HopAssessment } from './HopAssessment';
import type { HopAssessor, Observation } from './HopAssessor';
import { backends } from './hops/backends';
import { certificate } from './hops/certificate';
import { controller } from './hops/controller';
import { envoy } from './hops/envoy';
import { gateway } from './hops/gateway';
import { gatewayClass } from './hops/gatewayClass';
import { listener } from './hops/listener';
import { loadBalancer } from './hops/loadBalancer';
import { request } from './hops/request';
import { routes } from './hops/routes';
import { targets } from './hops/targets';

/** One assessor per hop that can be judged, in the order of the hops. */
const ASSESSORS: readonly HopAssessor[] = [
  request,
  gatewayClass,
  gateway,
  envoy,
  controller,
  loadBalancer,
  listener,
  certificate,
  targets,
  routes,
  backends,
];

const later: readonly HopAssessment[] = [
  {
    hop: 'dns',
    state: 'notChecked',
    summary: 'Not checked: names are not resolved.',
    evidence: [],
  },
  {
    hop: 'probe',
    state: 'notChecked',
    summary: 'Not checked: no request is sent.',
    evidence: [],
  },
];

/** What `assessEdge` looks at. @public */
export interface EdgeObservation {
  readonly topology: EdgeTopology;
  /** The request that is on its way or in force, see `currentRequest`. */
  readonly request?: Observation['request'];
  readonly now: Date;
}

/**
 * The state of all thirteen hops from evidence alone: no memory, no rules of the doctor. Total:
 * it answers for every topology, however odd.
 * @public
 */
export const assessEdge = (observation: EdgeObservation): HopAssessment[] => [
  ...ASSESSORS.map(assessor => assessHop(assessor, observation)),
  ...later,
];

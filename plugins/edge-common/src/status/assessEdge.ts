import type { DnsExpectation } from '../identity';
import type { EdgeTopology } from '../topology';
import { assessHop } from './assessHop';
import type { HopAssessment } from './HopAssessment';
import type { HopAssessor, Observation } from './HopAssessor';
import { backends } from './hops/backends';
import { certificate } from './hops/certificate';
import { controller } from './hops/controller';
import { dns } from './hops/dns';
import { envoy } from './hops/envoy';
import { gateway } from './hops/gateway';
import { gatewayClass } from './hops/gatewayClass';
import { listener } from './hops/listener';
import { loadBalancer } from './hops/loadBalancer';
import { probe } from './hops/probe';
import { request } from './hops/request';
import { routes } from './hops/routes';
import { targets } from './hops/targets';

/** One assessor per hop, in the order of the hops. */
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
  dns,
  probe,
];

/** What `assessEdge` looks at. @public */
export interface EdgeObservation {
  readonly topology: EdgeTopology;
  /** The request that is on its way or in force, see `currentRequest`. */
  readonly request?: Observation['request'];
  /** Where the host names are meant to lead; absent: nobody said. */
  readonly dns?: DnsExpectation;
  readonly now: Date;
}

/**
 * The state of all thirteen hops from evidence alone: no memory, no rules of the doctor. Total:
 * it answers for every topology, however odd.
 * @public
 */
export const assessEdge = (observation: EdgeObservation): HopAssessment[] =>
  ASSESSORS.map(assessor => assessHop(assessor, observation));

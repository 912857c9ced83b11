import { diagnose } from '../doctor';
import { readDnsExpectation, type DnsExpectation } from '../identity';
import { assessEdge, currentRequest, type RequestRecord } from '../status';
import type { EdgeTopology } from '../topology';
import type { EdgeOwnership, MergedReport } from './MergedReport';
import { mergeReport } from './mergeReport';
import { scopeReport } from './scopeReport';
import { scopeTopology } from './scopeTopology';

/** Everything a report is made from. @public */
export interface ReportInput {
  readonly topology: EdgeTopology;
  /** What was recorded about requests for this edge, in any order. */
  readonly requests: readonly RequestRecord[];
  readonly ownership: EdgeOwnership;
  /** Where host names are meant to lead in each environment that says so, by its name. */
  readonly environmentDns?: Readonly<Record<string, DnsExpectation>>;
  readonly now: Date;
}

/** The Gateway itself knows best; else the environment that the edge was requested for. */
const expectedDns = (
  { gateway }: EdgeTopology,
  environment: string | undefined,
  environmentDns: ReportInput['environmentDns'] = {},
): DnsExpectation | undefined =>
  readDnsExpectation(gateway?.metadata.annotations ?? {}) ??
  (environment !== undefined && Object.hasOwn(environmentDns, environment)
    ? environmentDns[environment]
    : undefined);

/**
 * The line from facts to what is said about an edge: evidence per hop, the doctor's findings,
 * both merged. A scoped edge shows nothing of its Gateway's other tenants.
 * @public
 */
export const reportEdge = ({
  topology: whole,
  requests,
  ownership,
  environmentDns,
  now,
}: ReportInput): MergedReport => {
  const isScoped = whole.id.scope !== undefined;
  const topology = isScoped ? scopeTopology(whole) : whole;
  const request = currentRequest(requests, topology, now);
  const environment = request?.record.environment;
  const dns = expectedDns(topology, environment, environmentDns);
  const observation = { topology, request, dns, now };
  const merged = mergeReport({
    ...observation,
    ownership,
    hops: assessEdge(observation),
    diagnosis: diagnose({
      topology,
      live: true,
      now,
      environment,
      dns,
    }),
  });
  const { meanwhile } = merged;
  return isScoped
    ? {
        ...scopeReport(merged, topology),
        meanwhile: meanwhile && scopeReport(meanwhile, topology),
      }
    : merged;
};

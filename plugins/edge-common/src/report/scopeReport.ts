import { RULES, type DoctorFinding } from '../doctor';
import type { Hop } from '../hops';
import { objectKey, type ObjectRef } from '../identity';
import {
  gatewayRef,
  hostnameRef,
  httpRouteRef,
  listenerSetRef,
  serviceRef,
} from '../status';
import type { EdgeTopology } from '../topology';
import type { HopReport } from './EdgeReport';
import type { MergedReport } from './MergedReport';
import { summarySentence } from './summarySentence';

/** Hops whose evidence is about the tenant's own objects. */
const OWN_HOPS: ReadonlySet<Hop> = new Set([
  'request',
  'routes',
  'backends',
  'dns',
  'probe',
]);

const ASK = 'Ask the owner of the shared Gateway.';

const scopeHop = (hop: HopReport, gateway: string): HopReport =>
  OWN_HOPS.has(hop.hop) || hop.gap
    ? hop
    : {
        ...hop,
        summary:
          hop.state === 'ready'
            ? `The shared Gateway ${gateway} is fine here.`
            : `The shared Gateway ${gateway} is ${
                hop.state === 'notChecked' ? 'not checked' : hop.state
              } here.`,
        evidence: [],
      };

/** Rules about shared hops see too little of a cut topology for their silence to mean anything. */
const OWN_RULES: ReadonlySet<string> = new Set(
  RULES.filter(({ hop }) => OWN_HOPS.has(hop)).map(({ id }) => id),
);

const allowedObjects = (topology: EdgeTopology): ReadonlySet<string> => {
  const refs: ObjectRef[] = [
    ...(topology.gateway ? [gatewayRef(topology.gateway)] : []),
    ...topology.listenerSets.map(listenerSetRef),
    ...topology.routes.map(httpRouteRef),
    ...topology.backends.map(serviceRef),
    ...topology.routes.flatMap(({ hostnames }) => hostnames).map(hostnameRef),
  ];
  return new Set(refs.map(objectKey));
};

const scopeFinding = (
  finding: DoctorFinding,
  own: ReadonlySet<string>,
  shared: ObjectRef | undefined,
): DoctorFinding[] => {
  const isShared = shared && objectKey(finding.object) === objectKey(shared);
  if (own.has(objectKey(finding.object)) && !isShared) {
    return [finding];
  }
  const { path, observed, expected, ...rest } = finding;
  return shared
    ? [{ ...rest, object: shared, message: `${finding.title}.`, remedy: ASK }]
    : [];
};

/** What is told without particulars may have been one finding per listener. */
const once = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map(one => [JSON.stringify(one), one])).values(),
];

const scopeCertificate = (
  loadBalancer: MergedReport['loadBalancer'],
): MergedReport['loadBalancer'] =>
  loadBalancer && {
    dnsName: loadBalancer.dnsName,
    scheme: loadBalancer.scheme,
    state: loadBalancer.state,
    region: loadBalancer.region,
    zones: loadBalancer.zones,
    certificate: loadBalancer.certificate && {
      ...loadBalancer.certificate,
      arn: '',
    },
  };

/**
 * Cuts a report down to what one tenant of a shared Gateway may see, by allow-list: its own
 * routes, backends and names in full, everything shared as a state without particulars.
 * @internal
 */
export const scopeReport = (
  merged: MergedReport,
  topology: EdgeTopology,
): MergedReport => {
  const own = allowedObjects(topology);
  const shared = topology.gateway && gatewayRef(topology.gateway);
  const hops = merged.hops.map(hop => scopeHop(hop, topology.id.gateway));
  const findings = once(
    merged.findings.flatMap(finding => scopeFinding(finding, own, shared)),
  );
  const causes = once(
    merged.causes.flatMap(cause => {
      const finding = findings.find(({ ruleId }) => ruleId === cause.ruleId);
      return finding
        ? [{ ...cause, message: finding.message, remedy: finding.remedy }]
        : [];
    }),
  );
  const nodes = merged.map.nodes.filter(({ id }) => own.has(id));
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    ...merged,
    hops,
    findings,
    causes,
    drift: undefined,
    passed: merged.passed?.filter(id => OWN_RULES.has(id)),
    summary:
      merged.state === 'requested'
        ? merged.summary
        : summarySentence({
            ...merged,
            hops,
            findings,
            causes,
            urls: merged.endpoint.urls,
          }),
    loadBalancer: scopeCertificate(merged.loadBalancer),
    map: {
      nodes,
      links: merged.map.links.filter(
        ({ from, to }) => ids.has(from) && ids.has(to),
      ),
    },
  };
};

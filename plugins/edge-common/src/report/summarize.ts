import type { EdgeSummary } from './api';
import type { EdgeReport } from './EdgeReport';

/** The row of a report in lists: everything that is filtered, sorted or shown there. @public */
export const summarize = ({
  id,
  entityRefs,
  owner,
  state,
  since,
  summary,
  firstBroken,
  endpoint,
  loadBalancer,
  coverage,
  lastKnown,
  rev,
}: EdgeReport): EdgeSummary => ({
  id,
  entityRefs,
  owner,
  state,
  since,
  summary,
  firstBroken,
  hostnames: endpoint.hostnames,
  urls: endpoint.urls,
  scheme: loadBalancer?.scheme,
  region: loadBalancer?.region,
  certificateNotAfter: loadBalancer?.certificate?.notAfter,
  coverage,
  lastKnown: lastKnown && { state: lastKnown.state, asOf: lastKnown.asOf },
  rev,
});

import { fields, integer } from '../request';

const seconds = (min: number, max: number, fallback: number) =>
  integer(min, max).default(fallback);

/**
 * How old what is shown may be, in seconds unless the name says otherwise.
 * @public
 */
export const freshnessSchema = fields({
  /** AWS facts of edges that are open on a screen, changed lately or not ready. */
  hot: seconds(5, 3600, 20),
  /** AWS facts of production edges, as far as the budget goes. */
  warm: seconds(10, 86_400, 60),
  /** AWS facts of all other edges. */
  cold: seconds(10, 86_400, 600),
  /** Certificates, tags and attributes, which change by the day. */
  certificates: seconds(60, 86_400, 3600),
  /** Merged or not, as read from the Git host. */
  requests: seconds(5, 3600, 30),
  /** Where host names lead, where `edge.dns` is on. */
  names: seconds(10, 86_400, 60),
  /** The portal's own requests, where `edge.probe` is on. */
  probes: seconds(30, 86_400, 300),
  /** How long an edge counts as changed lately. */
  recentChange: seconds(60, 86_400, 900),
  /** How long changes of a cluster are gathered before edges are assessed again. */
  debounceMilliseconds: seconds(0, 60_000, 50),
  /** Edges are assessed again at least so often, as time alone can change a verdict. */
  reassess: seconds(5, 3600, 30),
});

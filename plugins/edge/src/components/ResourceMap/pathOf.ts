import type { Flow, FlowLink } from './Flow';

/** Everything that can be come to from `starts` by steps. */
const reach = (
  starts: readonly string[],
  stepsFrom: (id: string) => readonly string[],
) => {
  const seen = new Set(starts);
  const open = [...starts];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of stepsFrom(at)) {
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return seen;
};

const ahead = (links: readonly FlowLink[]) => (id: string) =>
  links.filter(({ from }) => from === id).map(({ to }) => to);

const behind = (links: readonly FlowLink[]) => (id: string) =>
  links.filter(({ to }) => to === id).map(({ from }) => from);

const isAsideIn = ({ nodes }: Flow) => {
  const asides = new Set(
    nodes.filter(({ isAside }) => isAside).map(({ id }) => id),
  );
  return (id: string) => asides.has(id);
};

/** The way nodes that rest on an aside, however indirectly. */
const restingOn = (flow: Flow, aside: string) => {
  const isAside = isAsideIn(flow);
  const beside = (id: string) =>
    isAside(id) ? [...ahead(flow.ties)(id), ...behind(flow.ties)(id)] : [];
  return [...reach([aside], beside)].filter(id => !isAside(id));
};

/** The ways through some nodes: all before them, all behind them. */
const ways = ({ links }: Flow, ids: readonly string[]) => [
  ...reach(ids, behind(links)),
  ...reach(ids, ahead(links)),
];

/**
 * Everything a request passes on the ways through one node, with what those rest on: of an aside,
 * the ways that rest on it.
 * @internal
 */
export const pathOf = (flow: Flow, id: string): ReadonlySet<string> => {
  const isAside = isAsideIn(flow);
  if (isAside(id)) return new Set([id, ...ways(flow, restingOn(flow, id))]);
  const passed = ways(flow, [id]);
  const asides = flow.ties.flatMap(({ from, to }) => {
    if (passed.includes(from)) return [to];
    return passed.includes(to) ? [from] : [];
  });
  return new Set([...passed, ...asides.filter(isAside)]);
};

/**
 * The ways through something broken or at risk, with the asides that fail themselves, and
 * nothing else.
 * @internal
 */
export const failingPaths = (flow: Flow): Flow => {
  const isAside = isAsideIn(flow);
  const failing = flow.nodes
    .filter(({ state }) => state === 'broken' || state === 'degraded')
    .map(({ id }) => id);
  const kept = new Set([
    ...failing,
    ...failing.flatMap(id => [...pathOf(flow, id)]).filter(id => !isAside(id)),
  ]);
  const keep = (links: readonly FlowLink[]) =>
    links.filter(({ from, to }) => kept.has(from) && kept.has(to));
  return {
    nodes: flow.nodes.filter(({ id }) => kept.has(id)),
    links: keep(flow.links),
    ties: keep(flow.ties),
  };
};

import type { Flow, FlowLink } from './Flow';

const reach = (
  start: string,
  links: readonly FlowLink[],
  ends: { readonly from: keyof FlowLink; readonly to: keyof FlowLink },
) => {
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const link of links) {
      const next = link[ends.to];
      if (link[ends.from] === at && !seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return seen;
};

/** Everything a request passes on the ways through one node: all before it, all behind it. @internal */
export const pathOf = ({ links }: Flow, id: string): ReadonlySet<string> =>
  new Set([
    ...reach(id, links, { from: 'to', to: 'from' }),
    ...reach(id, links, { from: 'from', to: 'to' }),
  ]);

const keep = ({ nodes, links }: Flow, kept: ReadonlySet<string>): Flow => ({
  nodes: nodes.filter(({ id }) => kept.has(id)),
  links: links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
});

/** The ways through something broken or at risk, and nothing else. @internal */
export const failingPaths = (flow: Flow): Flow => {
  const failing = flow.nodes.filter(
    ({ state }) => state === 'broken' || state === 'degraded',
  );
  return keep(
    flow,
    new Set(failing.flatMap(({ id }) => [...pathOf(flow, id)])),
  );
};

import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { compareStates } from '../../states';
import { COLUMN_OF, COLUMNS, type Flow, type FlowNode } from './Flow';

// Where several kinds share a column, a request meets them in this order.
const KIND_ORDER = [
  'TargetGroup',
  'TargetGroupBinding',
  'Service',
  'Deployment',
  'Pod',
  'Gateway',
];

const isSettings = ({ kind }: FlowNode) =>
  ['Certificate', 'GatewayClass', 'EnvoyProxy'].includes(kind) ||
  kind.endsWith('Policy');

const kindRank = (node: FlowNode) => {
  const index = KIND_ORDER.indexOf(node.kind);
  if (isSettings(node)) return KIND_ORDER.length + 1;
  return index < 0 ? KIND_ORDER.length : index;
};

const rank = (node: FlowNode) =>
  // No request passes through settings: they hang below what they belong to.
  (isSettings(node) ? 1_000 : 0) +
  COLUMNS.indexOf(node.column) * 100 +
  kindRank(node);

const compareNodes = (a: FlowNode, b: FlowNode) =>
  COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column) ||
  kindRank(a) - kindRank(b) ||
  compareStates(a.state, b.state) ||
  a.label.localeCompare(b.label);

/**
 * Turns references between objects, such as a route's to its parent, into the direction that a
 * request takes, and sorts objects by column, kind and state.
 * @internal
 */
export const buildFlow = ({ nodes, links }: EdgeReport['map']): Flow => {
  const flowNodes = nodes.map(
    ({ id, object, hop, state, label }): FlowNode => ({
      id,
      column: hop ? COLUMN_OF[hop] : 'gateway',
      kind: object.kind,
      label,
      state,
      object,
      size: 1,
    }),
  );
  const ranks = new Map(flowNodes.map(node => [node.id, rank(node)]));
  return {
    nodes: flowNodes.sort(compareNodes),
    links: links.flatMap(({ from, to }) => {
      const [fromRank, toRank] = [ranks.get(from), ranks.get(to)];
      if (fromRank === undefined || toRank === undefined) return [];
      return fromRank <= toRank ? [{ from, to }] : [{ from: to, to: from }];
    }),
  };
};

import {
  objectKey,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { compareStates } from '../../states';
import { bridgeGaps } from './bridgeGaps';
import { COLUMN_OF, COLUMNS, type Flow, type FlowNode } from './Flow';
import { orderByWay } from './orderByWay';

type MapNode = EdgeReport['map']['nodes'][number];

// Asides of one column, from what the edge is named after to what it runs on.
const ASIDES = [
  'Certificate',
  'TargetGroupBinding',
  'Gateway',
  'ListenerSet',
  'GatewayClass',
  'EnvoyProxy',
  'Service',
  'Deployment',
  'Pod',
];

const columnOf = ({ object, hop }: MapNode) =>
  hop && object.kind !== 'ListenerSet' ? COLUMN_OF[hop] : 'gateway';

/**
 * A Gateway to which only ListenerSets lead: a tenant's requests enter by its own listeners, and
 * the Gateway is what those rest on.
 */
const standsBehindSets = ({ nodes, links }: EdgeReport['map'], id: string) => {
  const kinds = links
    .filter(({ to }) => to === id)
    .map(({ from }) => nodes.find(node => node.id === from)?.object.kind);
  return (
    kinds.includes('ListenerSet') &&
    !kinds.some(kind => kind?.endsWith('Route'))
  );
};

/** Kinds that a request passes as a whole; of the others it passes parts, or nothing. */
const isOnTheWay = (
  { id, object, hop, shownAs }: MapNode,
  map: EdgeReport['map'],
  hasParts: (object: ObjectRef) => boolean,
) => {
  if (shownAs) return true;
  switch (object.kind) {
    case 'Gateway':
      return !hasParts(object) && !standsBehindSets(map, id);
    case 'ListenerSet':
      return !hasParts(object);
    case 'Service':
      return hop === 'backends';
    default:
      return !ASIDES.includes(object.kind) && !object.kind.endsWith('Policy');
  }
};

const compareNodes = (a: FlowNode, b: FlowNode) =>
  COLUMNS.indexOf(a.column) - COLUMNS.indexOf(b.column) ||
  ASIDES.indexOf(a.kind) - ASIDES.indexOf(b.kind) ||
  compareStates(a.state, b.state) ||
  a.label.localeCompare(b.label);

const flowNodes = (map: EdgeReport['map']): FlowNode[] => {
  const { nodes } = map;
  const divided = new Set(
    nodes
      .filter(({ id, object }) => id !== objectKey(object))
      .map(({ object }) => objectKey(object)),
  );
  const hasParts = (object: ObjectRef) => divided.has(objectKey(object));
  return nodes
    .map(node => ({
      id: node.id,
      column: columnOf(node),
      kind: node.shownAs ?? node.object.kind,
      label: node.label,
      state: node.state,
      facts: node.facts ?? [],
      object: node.object,
      size: 1,
      isOpen: false,
      isAside: !isOnTheWay(node, map, hasParts),
      isMissing: node.isMissing ?? false,
    }))
    .sort(compareNodes);
};

const rank = ({ column, kind }: FlowNode) =>
  2 * COLUMNS.indexOf(column) + (kind === 'ListenerSet' ? 1 : 0);

/**
 * Turns references between objects, such as a route's to its parent, into the direction that a
 * request takes, tells what is on its way from what that rests on, and sorts by column, kind and
 * state.
 * @internal
 */
export const buildFlow = (map: EdgeReport['map']): Flow => {
  const nodes = flowNodes(map);
  const known = new Map(nodes.map(node => [node.id, node]));
  const directed = map.links.flatMap(link => {
    const [from, to] = [known.get(link.from), known.get(link.to)];
    if (!from || !to) return [];
    const isForward = rank(from) <= rank(to);
    return [
      {
        from: isForward ? from.id : to.id,
        to: isForward ? to.id : from.id,
        isTie: from.isAside || to.isAside,
      },
    ];
  });
  const pick = (wanted: boolean) =>
    directed
      .filter(({ isTie }) => isTie === wanted)
      .map(({ from, to }) => ({ from, to }));
  const seen = pick(false);
  const links = [...seen, ...bridgeGaps(nodes, seen)];
  return {
    nodes: orderByWay(nodes, links),
    links,
    ties: pick(true),
  };
};

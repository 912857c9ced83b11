import { COLUMNS, type ColumnId, type FlowNode } from './Flow';

/** The nodes of one step. @internal */
export interface FlowColumn {
  readonly id: ColumnId;
  readonly nodes: readonly FlowNode[];
}

/** The steps a request takes, without those that hold nothing. @internal */
export const columnsOf = (nodes: readonly FlowNode[]): FlowColumn[] =>
  COLUMNS.map(id => ({
    id,
    nodes: nodes.filter(({ column, isAside }) => column === id && !isAside),
  })).filter(column => column.nodes.length > 0);

/** What the way rests on, in the order of its steps. @internal */
export const asidesOf = (nodes: readonly FlowNode[]): FlowNode[] =>
  nodes.filter(({ isAside }) => isAside);

import {
  edgeReportSchema,
  edgeSummarySchema,
  type EdgeReport,
  type EdgeSummary,
} from '@tls-edge/backstage-plugin-edge-common/report';

/** A confirmed entity of an edge and who owns it. @internal */
export interface EdgeEntity {
  readonly entityRef: string;
  readonly ownerRef?: string;
}

/**
 * An edge as the store keeps it.
 * @internal
 */
export interface StoredEdge {
  readonly key: string;
  readonly report: EdgeReport;
  readonly summary: EdgeSummary;
  readonly entities: readonly EdgeEntity[];
}

/** What a list needs of an edge. @internal */
export type ListedEdge = Omit<StoredEdge, 'report'>;

/** The same, with the mark of what is stored. @internal */
export interface StampedEdge extends ListedEdge {
  /** Differs whenever the stored report or its entities differ, also after an edge came back. */
  readonly stamp: string;
}

/** @internal */
export interface EdgeRow {
  readonly key: string;
  readonly report: string;
  readonly summary: string;
}

/** @internal */
export interface EntityRow {
  readonly edge_key: string;
  readonly entity_ref: string;
  readonly owner_ref: string | null;
}

/**
 * Entities of all rows by edge, each list sorted by ref.
 * @internal
 */
export const groupEntities = (
  rows: readonly EntityRow[],
): ReadonlyMap<string, readonly EdgeEntity[]> => {
  const groups = new Map<string, EdgeEntity[]>();
  for (const row of rows) {
    const group = groups.get(row.edge_key) ?? [];
    group.push({
      entityRef: row.entity_ref,
      ownerRef: row.owner_ref ?? undefined,
    });
    groups.set(row.edge_key, group);
  }
  return groups;
};

/**
 * Reads a report as this version writes it; one that an older version wrote otherwise counts as
 * absent and is assessed anew.
 * @internal
 */
export const readStoredEdge = (
  row: EdgeRow,
  entities: readonly EdgeEntity[],
): StoredEdge[] => {
  const report = edgeReportSchema.safeParse(JSON.parse(row.report));
  const summary = edgeSummarySchema.safeParse(JSON.parse(row.summary));
  return report.success && summary.success
    ? [
        {
          key: row.key,
          report: report.data,
          summary: summary.data,
          entities,
        },
      ]
    : [];
};

/** The same for a row that was read without its report. @internal */
export const readListedEdge = (
  row: Omit<EdgeRow, 'report'>,
  entities: readonly EdgeEntity[],
): ListedEdge[] => {
  const summary = edgeSummarySchema.safeParse(JSON.parse(row.summary));
  return summary.success
    ? [{ key: row.key, summary: summary.data, entities }]
    : [];
};

/** A row with one of its entities, or with none. @internal */
export interface StampedRow extends Omit<EdgeRow, 'report'> {
  readonly rev: number;
  /** ISO 8601. */
  readonly assessed_at: string;
  readonly edge_key: string | null;
  readonly entity_ref: string | null;
  readonly owner_ref: string | null;
}

const hasEntity = (row: StampedRow): row is StampedRow & EntityRow =>
  row.edge_key !== null && row.entity_ref !== null;

/**
 * Reads edges of which each row holds one entity.
 * @internal
 */
export const readStampedEdges = (
  rows: readonly StampedRow[],
): StampedEdge[] => {
  const entities = groupEntities(rows.filter(hasEntity));
  const byKey = new Map(rows.map(row => [row.key, row]));
  return [...byKey.values()].flatMap(row =>
    readListedEdge(row, entities.get(row.key) ?? []).map(edge => ({
      ...edge,
      stamp: `${row.rev} ${row.assessed_at}`,
    })),
  );
};

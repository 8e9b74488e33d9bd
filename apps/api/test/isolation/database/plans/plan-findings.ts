/** The part of a node of EXPLAIN (ANALYZE, FORMAT JSON) that is looked at here. */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Filter?: string;
  Plans?: PlanNode[];
}

export const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Rows that a node took from its table or from below, in all its loops: what it gave on and what it threw away. */
export const rowsRead = (node: PlanNode): number =>
  Math.round(
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
      node['Actual Loops'],
  );

// The number of a partner's customers: one entry of an index for each, of which the row itself is not looked at.
const COUNTED = 'tenants_customers_of';
const isCount = (node: PlanNode) => node['Node Type'] === 'Index Only Scan' && node['Index Name'] === COUNTED;

/** What is wrong with the way a statement was run: it read or sorted more than `most` rows, or asked who is asking for each row. */
export function findingsOf(plan: PlanNode, most: number): string[] {
  return nodesOf(plan).flatMap((node) => {
    const place = `${node['Node Type']}${node['Relation Name'] ? ` on ${node['Relation Name']}` : ''}`;
    const read = rowsRead(node);
    return [
      ...(read > most && !isCount(node) ? [`${place} reads ${read} rows`] : []),
      ...(/current_setting\('app\.tenant'/.test(node.Filter ?? '') ? [`${place} reads the tenant for each row`] : []),
    ];
  });
}

import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import type { CursorPosition } from '../../src/modules/tenants/customer-list.cursor';
import { customerListStatement } from '../../src/modules/tenants/customer-list.statement';

/** A statement of the product with the values of one case; `search` says that the request's text comes last. */
export interface ReferenceStatement {
  name: string;
  text: string;
  values: unknown[];
  search: boolean;
}

/** The list of `tenantId`, which lies at `level` of the tree (1 is the platform), newest first, 50 a page. */
export function listStatement({
  tenantId = ROOT_TENANT_ID,
  level = 1,
  search = false,
  after,
}: {
  tenantId?: string;
  level?: number;
  search?: boolean;
  after?: CursorPosition;
} = {}): ReferenceStatement {
  const { statement, values } = customerListStatement(
    { level, sort: 'newest', search, status: false, plan: false, lacking: false, after },
    { tenantId, limit: 50 },
  );
  return { ...statement, values: search ? values.slice(0, -1) : values, search };
}

import type pg from 'pg';
import { ROOT_TENANT_ID } from '../../../../src/platform/access/root-tenant';

export interface Statement {
  text: string;
  values: unknown[];
}

/**
 * What becomes of a statement of the app in the transaction of a partner, or with nothing set: the number of rows it
 * reached, or the SQLSTATE of its refusal. The transaction is taken back.
 */
export async function attempt(
  app: pg.Client,
  partner: string | undefined,
  { text, values }: Statement,
): Promise<number | string> {
  await app.query('begin');
  try {
    if (partner)
      await app.query(`select set_config('app.tenant', $1, true), set_config('app.path', $2, true)`, [
        partner,
        `{${ROOT_TENANT_ID},${partner}}`,
      ]);
    return (await app.query(text, values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await app.query('rollback');
  }
}

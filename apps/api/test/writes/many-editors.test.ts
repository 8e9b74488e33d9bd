import { customerRoutes } from '@tenantry/contracts/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerChangeOf } from '../factories/customer-change';
import { scale } from '../support/scale';
import { TestClient } from '../support/test-client';
import { OVERLOADED, TwoInstances } from './two-instances';

let both: TwoInstances;

beforeAll(async () => {
  both = await TwoInstances.start();
});
afterAll(() => both.close());

interface Entry {
  action: string;
  changes: { field: string; from: string | null; to: string | null }[];
}

it('CC-04 keeps every edit of many editors who read, write and try again: in the record and once in its history', async () => {
  const { admin } = await both.given.partner();
  const { body: created } = await both.given.createCustomer(admin);
  const params = { id: created.id };
  const editors = Array.from({ length: scale(16, 40) }, (_, index) => String.fromCodePoint(0x4e00 + index));

  const editUntilTaken = async (mark: string, index: number): Promise<void> => {
    const editor = new TestClient(both.instances[index % 2 === 0 ? 0 : 1], 'admin');
    const headers = { cookie: admin.cookieHeader() };
    for (;;) {
      const { status: read, body: now } = await editor.call(customerRoutes.get, { params }, headers);
      if (read === 503) continue;
      const body = customerChangeOf(now, { notes: `${now.notes ?? ''}${mark}` });
      const { status, problem } = await editor.call(
        customerRoutes.update,
        { params, version: now.version, body },
        headers,
      );
      if (status === 200) return;
      expect(['412 staleVersion', OVERLOADED]).toContain(`${status} ${problem.code}`);
    }
  };
  await Promise.all(editors.map(editUntilTaken));

  const { body: last } = await admin.call(customerRoutes.get, { params });
  const notes = last.notes ?? '';
  expect([...notes].toSorted()).toEqual(editors.toSorted());
  expect(last.version).toBe(editors.length + 1);

  const { body: history } = await admin.call(customerRoutes.history, { params, query: { limit: 200 } });
  const entries = (history.items as Entry[]).filter(({ action }) => action === 'customer.updated').toReversed();
  // Each entry begins where the one before it ended: no edit is missing between two, none is told twice.
  expect(entries.map(({ changes }) => changes)).toEqual(
    editors.map((_, index) => [{ field: 'notes', from: notes.slice(0, index) || null, to: notes.slice(0, index + 1) }]),
  );
});

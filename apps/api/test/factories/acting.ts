import { actingRoutes as staffRoutes } from '@tenantry/contracts/admin';
import { actingRoutes } from '@tenantry/contracts/customer';
import type { TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';

export const REASON = 'Il cliente non vede le sue licenze';

/** Asks to act for a customer, as somebody of the staff who has just given the password. */
export const askToAct = (staff: TestClient, customerId: string, body: object = {}) =>
  staff.call(staffRoutes.start, {
    params: { id: customerId as never },
    body: { reason: REASON, minutes: 15, ...body },
  });

/** A browser in which somebody of the staff has begun to act for a customer. */
export async function actingFor(
  target: TestApp,
  staff: TestClient,
  customerId: string,
  body: object = {},
): Promise<TestClient> {
  const asked = await askToAct(staff, customerId, body);
  if (asked.status !== 201) throw new Error(`acting was refused: ${asked.problem.code}`);
  const client = new TestClient(target, 'customer');
  const entered = await client.call(actingRoutes.enter, { body: { pass: asked.body.pass, replace: false } });
  if (entered.status !== 200) throw new Error(`the pass was refused: ${entered.problem.code}`);
  return client;
}

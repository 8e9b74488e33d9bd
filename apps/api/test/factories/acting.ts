import type { RouteShape } from '@tenantry/contracts';
import { actingRoutes as staffRoutes } from '@tenantry/contracts/admin';
import { actingRoutes } from '@tenantry/contracts/customer';
import type { TestApp } from '../support/test-app';
import { TestClient, type Answer } from '../support/test-client';

export const REASON = 'Il cliente non vede le sue licenze';

/** Asks to act for a customer, as somebody of the staff who has just given the password. */
export const askToAct = (staff: TestClient, customerId: string, body: object = {}) =>
  staff.call(staffRoutes.start, {
    params: { id: customerId as never },
    body: { reason: REASON, minutes: 15, ...body },
  });

/** What starting to act left in the browser of the staff, as it sends it to the customer area. */
export const passOf = ({ headers }: Pick<Answer<RouteShape>, 'headers'>): string =>
  /tenantry-acting=[^;]+/.exec(String(headers['set-cookie']))?.[0] ?? '';

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
  client.useCookies(passOf(asked));
  const entered = await client.call(actingRoutes.enter, { body: { replace: false } });
  if (entered.status !== 200) throw new Error(`the pass was refused: ${entered.problem.code}`);
  return client;
}

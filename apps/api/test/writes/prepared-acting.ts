import { actingRoutes as staffRoutes } from '@tenantry/contracts/admin';
import { actingRoutes } from '@tenantry/contracts/customer';
import { actingFor, askToAct, passOf, REASON } from '../factories/acting';
import { TestClient } from '../support/test-client';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

// Somebody new each time: who acts has just given the password, and acts for one customer at a time.
const staff = async (at: Workplace) => (await at.given.person(at.partner.id, 'partner_admin')).client;

/** Calls of staff who act for a customer: asking to, coming in, leaving. */
export const preparedActing: Record<string, Prepare> = {
  [nameOf(staffRoutes.start)]: async (at) => ({
    who: await staff(at),
    parts: { params: { id: await at.customer() }, body: { reason: REASON, minutes: 30 } },
  }),
  [nameOf(actingRoutes.enter)]: async (at) => {
    const who = new TestClient(at.target, 'customer');
    who.useCookies(passOf(await askToAct(await staff(at), await at.customer())));
    return { who, parts: { body: { replace: false } } };
  },
  [nameOf(actingRoutes.end)]: async (at) => ({
    who: await actingFor(at.target, await staff(at), await at.customer()),
    parts: {},
  }),
};

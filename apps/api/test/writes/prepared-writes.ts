import type { RouteShape } from '@tenantry/contracts';
import {
  customerRoutes,
  licenceRoutes,
  mailRoutes,
  partnerRoutes,
  planRoutes,
  productRoutes,
  unitTypeRoutes,
  type Plan,
  type Product,
} from '@tenantry/contracts/admin';
import { customerChangeOf } from '../factories/customer-change';
import { inDays } from '../support/customer-mails';
import { preparedAnnouncements } from './prepared-announcements';
import { preparedContactLinks } from './prepared-contact-links';
import { preparedContacts } from './prepared-contacts';
import { preparedActing } from './prepared-acting';
import { preparedEntrances } from './prepared-entrances';
import { preparedEmailChanges } from './prepared-email-changes';
import { preparedMembers } from './prepared-members';
import { preparedRecoveries } from './prepared-recoveries';
import { preparedSingleSignOn } from './prepared-single-sign-on';
import { preparedSecondFactors } from './prepared-second-factors';
import { nameOf, type Prepare, type PreparedWrite } from './prepared-write';
import type { Workplace } from './workplace';

const planChangeOf = (plan: Plan, name: string) => ({
  ...Object.fromEntries(Object.entries(plan).filter(([field]) => field in planRoutes.create.body.shape)),
  name,
});

const unitTypeInput = (at: Workplace) => {
  const label = { one: 'casella', other: 'caselle' };
  return { code: at.given.unique('unit').replace('-', '_'), labels: { it: label, en: label } };
};

async function productOf(at: Workplace): Promise<Product> {
  const { body: unitType } = await at.root.call(unitTypeRoutes.create, { body: unitTypeInput(at) });
  const body = { name: at.given.unique('Posta'), vendor: 'Alpina', unitTypeId: unitType.id };
  return (await at.root.call(productRoutes.create, { body })).body;
}

/** A mail that waits for a day. */
async function waitingMail(at: Workplace): Promise<PreparedWrite> {
  const id = await at.customer({ accountMail: { when: 'date', date: inDays(9) } });
  const { body } = await at.partner.admin.call(mailRoutes.list, { params: { id } });
  return { who: at.partner.admin, parts: { params: { id: body.items[0]?.id ?? '' }, version: 1 } };
}

const assignment = (at: Workplace) => ({ planId: at.plan.id, units: at.plan.minUnits, startDate: inDays(0) });

const calls: Record<string, Prepare> = {
  ...preparedContacts,
  ...preparedContactLinks,
  ...preparedAnnouncements,
  ...preparedMembers,
  ...preparedEmailChanges,
  ...preparedRecoveries,
  ...preparedEntrances('admin'),
  ...preparedEntrances('customer'),
  ...preparedSecondFactors('admin'),
  ...preparedSecondFactors('customer'),
  ...preparedSingleSignOn,
  ...preparedActing,
  [nameOf(customerRoutes.create)]: async (at) => ({
    who: at.partner.admin,
    parts: { body: at.given.customerInput({ plans: [assignment(at)] }) },
  }),
  [nameOf(customerRoutes.update)]: async (at) => {
    const params = { id: await at.customer() };
    const { body } = await at.partner.admin.call(customerRoutes.get, { params });
    return { who: at.partner.admin, parts: { params, version: 1, body: customerChangeOf(body, { notes: 'changed' }) } };
  },
  [nameOf(licenceRoutes.assign)]: async (at) => ({
    who: at.partner.admin,
    parts: { params: { id: await at.customer() }, body: { plans: [assignment(at)] } },
  }),
  [nameOf(licenceRoutes.cancel)]: async (at) => {
    const id = await at.customer({ plans: [assignment(at)] });
    const { body } = await at.partner.admin.call(licenceRoutes.list, { params: { id } });
    return { who: at.partner.admin, parts: { params: { id: body.items[0]?.id ?? '' }, version: 1 } };
  },
  [nameOf(mailRoutes.sendNow)]: waitingMail,
  [nameOf(mailRoutes.cancel)]: waitingMail,
  [nameOf(mailRoutes.reschedule)]: async (at) => {
    const { who, parts } = await waitingMail(at);
    return { who, parts: { ...parts, body: { date: inDays(12) } } };
  },
  [nameOf(partnerRoutes.create)]: async (at) => {
    const name = at.given.unique('Socio');
    const person = { firstName: 'Gea', lastName: 'Riva', email: `${name}@partner.example` };
    const body = { name, city: null, region: null, ...person, language: 'it', timezone: 'Europe/Rome' };
    return { who: at.partner.admin, parts: { body } };
  },
  [nameOf(planRoutes.create)]: async (at) => ({
    who: at.root,
    parts: { body: planChangeOf(at.plan, at.given.unique('Piano')) },
  }),
  [nameOf(planRoutes.update)]: async (at) => {
    const plan = await at.given.plan();
    return {
      who: at.root,
      parts: { params: { id: plan.id }, version: 1, body: planChangeOf(plan, at.given.unique('Piano')) },
    };
  },
  [nameOf(productRoutes.create)]: async (at) => ({
    who: at.root,
    parts: { body: { name: at.given.unique('Posta'), vendor: 'Alpina', unitTypeId: (await productOf(at)).unitTypeId } },
  }),
  [nameOf(productRoutes.update)]: async (at) => {
    const { id, name, unitTypeId } = await productOf(at);
    return { who: at.root, parts: { params: { id }, version: 1, body: { name, vendor: 'Prealpina', unitTypeId } } };
  },
  [nameOf(unitTypeRoutes.create)]: async (at) => ({ who: at.root, parts: { body: unitTypeInput(at) } }),
  [nameOf(unitTypeRoutes.update)]: async (at) => {
    const { body } = await at.root.call(unitTypeRoutes.create, { body: unitTypeInput(at) });
    return { who: at.root, parts: { params: { id: body.id }, version: 1, body: unitTypeInput(at) } };
  },
};

/** Names of the routes for which a call can be prepared: all that change something, as a test makes sure. */
export const preparedRoutes = Object.keys(calls);

export function prepareWrite(at: Workplace, route: RouteShape): Promise<PreparedWrite> {
  const prepare = calls[nameOf(route)];
  if (!prepare) throw new Error(`add a call of ${nameOf(route)} to prepared-writes.ts`);
  return prepare(at);
}

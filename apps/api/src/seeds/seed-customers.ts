import type { NewCustomer } from '@tenantry/contracts/admin';
import type { MunicipalityRow } from '../modules/municipalities/municipalities-file';
import { PlansQueries } from '../modules/plans';
import { CustomersService } from '../modules/tenants';
import type { MovableClock } from '../platform/clock/clock';
import { demoCustomer, sequence, type DemoCustomer } from './demo-customers';
import {
  addPerson,
  administratorOf,
  goBack,
  itemsOf,
  sendWaitingMails,
  unlessThere,
  type SeededTenant,
  type Services,
} from './seeding';

const SEED = 20_261_121;
interface DemoOrder {
  customer: DemoCustomer;
  partner: SeededTenant;
  /** Plan names with units and days from the creation to the start. */
  plans: readonly { plan: string; units: number; startsIn: number }[];
  mailInDays?: number;
}

const dayOf = (instant: Date, days = 0): string =>
  new Date(instant.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** The wizard's input for a demo customer, at the moved clock. */
function inputOf({ customer, plans, mailInDays }: DemoOrder, now: Date, ids: ReadonlyMap<string, string>): NewCustomer {
  const absent = {
    country: 'Italia',
    address1: null,
    address2: null,
    postcode: null,
    phone: null,
    vatNumber: null,
    fiscalCode: null,
    certifiedEmail: null,
    sdiCode: null,
    notes: null,
    externalReference: null,
  };
  return {
    ...absent,
    ...customer,
    emergencyEmail: null,
    language: 'it',
    timezone: 'Europe/Rome',
    accountMail: mailInDays === undefined ? { when: 'now' } : { when: 'date', date: dayOf(now, mailInDays) },
    plans:
      plans.length === 0
        ? undefined
        : plans.map(({ plan, units, startsIn }) => ({
            planId: ids.get(plan) as never,
            units,
            startDate: dayOf(now, startsIn),
          })),
  };
}

async function place(
  services: Services,
  clock: MovableClock,
  order: DemoOrder,
  ids: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const seller = await administratorOf(services, order.partner);
  const made = await unlessThere(() => services.get(CustomersService).create(seller, inputOf(order, clock.now(), ids)));
  await sendWaitingMails(services);
  return made?.id;
}

async function planIds(services: Services, partner: SeededTenant): Promise<Map<string, string>> {
  const plans = itemsOf(await services.get(PlansQueries).list(await administratorOf(services, partner)));
  return new Map(plans.map((plan) => [plan.name ?? '', plan.id]));
}

/** The two customers whose people can sign in, each with an owner and an administrator without billing rights. */
export async function seedNamedCustomers(
  services: Services,
  clock: MovableClock,
  partners: ReadonlyMap<string, SeededTenant>,
): Promise<void> {
  const nordest = partners.get('Nordest Cloud');
  const lagunet = partners.get('Lagunet Servizi');
  if (!nordest || !lagunet) throw new Error('the demo partners are missing');
  const ids = await planIds(services, nordest);
  goBack(clock, 350);
  const valbrentana = await place(
    services,
    clock,
    {
      partner: nordest,
      customer: {
        company: 'Officine Valbrentana S.r.l.',
        accountName: 'officine-valbrentana',
        city: 'Bassano del Grappa',
        region: 'Veneto (VI)',
        firstName: 'Lucia',
        lastName: 'Ferraro',
        email: 'lucia.ferraro@valbrentana.example',
      },
      plans: [
        { plan: 'Suite Ufficio Standard', units: 42, startsIn: 0 },
        { plan: 'Protezione Endpoint Plus', units: 24, startsIn: 0 },
        { plan: 'Posta Business 50 GB', units: 42, startsIn: 60 },
      ],
    },
    ids,
  );
  if (valbrentana)
    await addPerson(services, { id: valbrentana, name: 'Officine Valbrentana S.r.l.' }, 'admin', {
      email: 'paolo.zanin@valbrentana.example',
      firstName: 'Paolo',
      lastName: 'Zanin',
    });
  goBack(clock, 120);
  const fiorviola = await place(
    services,
    clock,
    {
      partner: lagunet,
      customer: {
        company: 'Agriturismo Colle Fiorviola',
        accountName: 'colle-fiorviola',
        city: 'Asiago',
        region: 'Veneto (VI)',
        firstName: 'Elena',
        lastName: 'Pavan',
        email: 'elena.pavan@colle-fiorviola.example',
      },
      plans: [
        { plan: 'Posta Business 50 GB', units: 8, startsIn: 0 },
        { plan: 'Backup Cloud Annuale', units: 2, startsIn: 14 },
      ],
    },
    ids,
  );
  if (fiorviola)
    await addPerson(services, { id: fiorviola, name: 'Agriturismo Colle Fiorviola' }, 'admin', {
      email: 'renzo.casarotto@colle-fiorviola.example',
      firstName: 'Renzo',
      lastName: 'Casarotto',
    });
}

const ONE_OF_EACH_PRODUCT = [
  ['Suite Ufficio Standard', 'Suite Ufficio Premium'],
  ['Posta Business 50 GB', 'Posta Business 100 GB'],
  ['Protezione Endpoint Plus', 'Protezione Endpoint Prova'],
  ['Backup Cloud', 'Backup Cloud Annuale'],
  ['Firewall Gestito', 'Firewall Gestito Prova'],
  ['Centralino VoIP'],
] as const;

/** `count` customers spread over the partners and the last year, the oldest first; most pay, some try, a few wait. */
export async function seedCustomers(
  services: Services,
  clock: MovableClock,
  partners: readonly SeededTenant[],
  municipalities: readonly MunicipalityRow[],
  count: number,
  offset = 0,
): Promise<void> {
  const next = sequence(SEED + offset);
  const [first] = partners;
  if (!first) return;
  const ids = await planIds(services, first);
  for (let index = 1; index <= count; index += 1) {
    const age = Math.floor(((count - index) / count) * 364);
    goBack(clock, age, 7 * 60 + Math.floor(next() * 600));
    const partner = partners[Math.floor(next() ** 2 * partners.length)] ?? first;
    const customer = demoCustomer(offset + index, municipalities, next);
    const plans = ONE_OF_EACH_PRODUCT.filter(() => next() < 0.4).map((names) => {
      const plan = names[Math.floor(next() * names.length)] ?? names[0];
      const trial = plan.endsWith('Prova');
      const units =
        plan === 'Centralino VoIP' ? 2 + 2 * Math.floor(next() * 20) : trial ? 1 : 5 + Math.floor(next() * 15);
      return { plan, units, startsIn: next() < 0.15 ? 20 : 0 };
    });
    await place(
      services,
      clock,
      { customer, partner, plans, mailInDays: age < 3 && next() < 0.5 ? 4 : undefined },
      ids,
    );
  }
  clock.reset();
}

import {
  auditRoutes,
  customerContactRoutes,
  customerRoutes,
  customerSort,
  licenceRoutes,
  mailRoutes,
  partnerRoutes,
  planRoutes,
} from '@tenantry/contracts/admin';
import type { TestClient } from '../../../support/test-client';

/** A partner's administrator, a customer with many rows, and plans that nearly all, few and no customers have. */
export interface Looker {
  partner: string;
  admin: TestClient;
  customer: string;
  plans: { common: string; rare: string; unused: string };
}

interface HotCall {
  name: string;
  call: (looker: Looker) => Promise<{ status: number; body: unknown }>;
  /** Rows that one step of a statement may read or sort; a page has fifty. */
  most: number;
  /** The index of an order that needs no sorting, without the level at its end. */
  index?: string;
}

// What is read of one customer, whose 300 licences, mails and entries are more than any has; pages of a list read less.
const OF_ONE = 400;
const A_PAGE = 51;
// A search takes up to a thousand hits of each of two names; a plan is looked for in up to a thousand licences.
const OF_HITS = 2001;

const ORDER = { newest: 'tenants_newest_', name: 'tenants_name_', next_expiry: 'tenants_expiry_' };

const filters: Record<string, [query: (looker: Looker) => Record<string, string>, most: number]> = {
  'who are active': [() => ({ status: 'active' }), OF_ONE],
  'who are disabled': [() => ({ status: 'disabled' }), OF_ONE],
  'who are drafts, of whom there are none': [() => ({ status: 'draft' }), OF_ONE],
  'who lack a contact': [() => ({ contacts: 'incomplete' }), OF_ONE],
  'by the first letter': [() => ({ search: 'a' }), OF_HITS],
  'by three letters': [() => ({ search: 'abc' }), OF_HITS],
  'with a common plan': [({ plans }) => ({ planId: plans.common }), OF_HITS],
  'with a rare plan': [({ plans }) => ({ planId: plans.rare }), OF_HITS],
  'with a plan that nobody has': [({ plans }) => ({ planId: plans.unused }), OF_HITS],
};

const list = ({ admin }: Looker, query: Record<string, unknown>) =>
  admin.call(customerRoutes.list, { query: { limit: 50, ...query } as never });

const lists: HotCall[] = customerSort.options.flatMap((sort) => [
  { name: `customers by ${sort}`, most: OF_ONE, index: ORDER[sort], call: (looker) => list(looker, { sort }) },
  {
    name: `the next page of customers by ${sort}`,
    most: OF_ONE,
    index: ORDER[sort],
    call: async (looker) => {
      const { body } = await list(looker, { sort, limit: 10 });
      return list(looker, { sort, cursor: body.nextCursor });
    },
  },
  ...Object.entries(filters).map(([name, [query, most]]) => ({
    name: `customers by ${sort} ${name}`,
    most,
    call: (looker: Looker) => list(looker, { sort, ...query(looker) }),
  })),
]);

const ofOne = (name: string, call: HotCall['call'], most = OF_ONE): HotCall => ({ name, call, most });
const id = ({ customer }: Looker) => ({ params: { id: customer as never } });

/** The reads that the screens make most, as calls of the API: whatever statements they need are looked at. */
export const hotCalls: HotCall[] = [
  ...lists,
  ofOne('a customer', (looker) => looker.admin.call(customerRoutes.get, id(looker))),
  ofOne('the contacts of a customer', (looker) =>
    looker.admin.call(customerContactRoutes.list, { ...id(looker), query: {} as never }),
  ),
  ofOne('the licences of a customer', (looker) => looker.admin.call(licenceRoutes.list, id(looker))),
  ofOne('the mails of a customer', (looker) => looker.admin.call(mailRoutes.list, id(looker))),
  // Pages of what is kept in order: with more than they show, all of it was read to be sorted.
  ofOne(
    'the history of a customer',
    (looker) => looker.admin.call(customerRoutes.history, { ...id(looker), query: { limit: 50 } as never }),
    A_PAGE,
  ),
  // Each entry looks for its actor's tenant among the few above.
  ofOne('the audit log', ({ admin }) => admin.call(auditRoutes.list, { query: { limit: 50 } as never }), 4 * A_PAGE),
  ofOne('partners', ({ admin }) => admin.call(partnerRoutes.list, { query: {} })),
  ofOne('plans', ({ admin }) => admin.call(planRoutes.list)),
  ofOne('plans for a customer', ({ admin, customer }) =>
    admin.call(planRoutes.assignable, { query: { customerId: customer as never } }),
  ),
];

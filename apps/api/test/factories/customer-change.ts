import { customerChange, type Customer } from '@tenantry/contracts/admin';

const fields = Object.keys(customerChange.shape) as (keyof Customer)[];

/** What the form of a customer sends back: the fields that can be edited, with these changes. */
export const customerChangeOf = (customer: Customer, changes: Record<string, unknown> = {}) => ({
  ...Object.fromEntries(fields.map((field) => [field, customer[field]])),
  ...changes,
});

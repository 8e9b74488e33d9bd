import * as z from 'zod/mini';
import {
  day,
  email,
  instant,
  language,
  line,
  noLookAlike,
  nothingHidden,
  oneBlank,
  optionalEmail,
  optionalLine,
  optionalText,
  timezone,
} from '../core/fields';
import { planId, tenantId } from '../core/ids';
import { pageQuery } from '../core/page';
import { accountMail } from '../mails/mail.schema';
import { planAssignments } from '../licences/licence.schema';
import { managementMode } from '../management/management.schema';

export const tenantStatus = z.enum(['draft', 'active', 'disabled', 'pending_deletion', 'deleted']);
export type TenantStatus = z.infer<typeof tenantStatus>;

/** As typed: 3 to 64 letters, digits, `. _ -` and inner blanks (S001-07). Unique within the tier-1 channel. */
export const accountName = z.string().check(
  z.normalize('NFC'),
  oneBlank,
  z.trim(),
  nothingHidden,
  z.minLength(1),
  z.refine((value) => value.length === 0 || [...value].length >= 3, { error: 'tooShort', params: { min: 3 } }),
  z.maxLength(64),
  z.refine((value) => value === '' || /^[\p{L}\p{M}\p{N}._ -]+$/u.test(value), { error: 'invalidFormat' }),
  noLookAlike,
);

const companyFields = {
  company: line(200).check(noLookAlike),
  city: line(100),
  region: line(100),
  country: optionalLine(60),
  address1: optionalLine(200),
  address2: optionalLine(200),
  postcode: optionalLine(20),
  phone: optionalLine(40),
  vatNumber: optionalLine(30),
  fiscalCode: optionalLine(30),
  certifiedEmail: optionalEmail,
  sdiCode: optionalLine(10),
  timezone,
  notes: optionalText(2000),
  externalReference: optionalLine(256),
};

const differs = z.refine<{ email: string; emergencyEmail: string | null }>(
  (value) => value.emergencyEmail === null || value.emergencyEmail.toLowerCase() !== value.email.toLowerCase(),
  { error: 'sameAsEmail', path: ['emergencyEmail'] },
);

/** Screen 1 of the wizard: company, account, first administrator, and when the creation mail goes. */
const accountFields = {
  parentId: z.optional(tenantId),
  accountName,
  ...companyFields,
  firstName: line(100),
  lastName: line(100),
  email,
  emergencyEmail: optionalEmail,
  language,
  /** When the account-creation mail goes; a day means 08:00 in the customer's zone (decision 15). */
  accountMail,
};

export const customerAccount = z.strictObject(accountFields).check(differs as never);
export type CustomerAccount = z.output<typeof customerAccount>;

/** The whole of the wizard; `plans` is left out when the plans are skipped (S001-21). */
export const newCustomer = z
  .strictObject({ ...accountFields, plans: z.optional(planAssignments) })
  .check(differs as never);
export type NewCustomer = z.output<typeof newCustomer>;

/** What can be edited later. The sign-in address of a person is not part of it. */
export const customerChange = z
  .strictObject({ ...companyFields, accountName, email, emergencyEmail: optionalEmail, language })
  .check(differs as never);

export const customerSort = z.enum(['newest', 'name', 'next_expiry']);
export type CustomerSort = z.infer<typeof customerSort>;

/** `incomplete`: nobody there hears of bills, or of what is technical, or an address waits to be confirmed or bounces. */
export const contactCoverage = z.enum(['incomplete']);
export type ContactCoverage = z.infer<typeof contactCoverage>;

export const customerListQuery = z.strictObject({
  ...pageQuery,
  search: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  status: z.optional(tenantStatus),
  planId: z.optional(planId),
  /** Only those who lack a billing or a technical contact, or of whom an address waits to be confirmed or bounces. */
  contacts: z.optional(contactCoverage),
  sort: z._default(customerSort, 'newest'),
});

export const customerListItem = z.object({
  id: tenantId,
  name: z.string(),
  accountName: z.string(),
  status: tenantStatus,
  partnerId: tenantId,
  partnerName: z.string(),
  city: z.nullable(z.string()),
  region: z.nullable(z.string()),
  /** Licences that are neither expired nor cancelled. */
  licenceCount: z.number(),
  nextExpiry: z.nullable(day),
  /** A managed customer without a billing or a technical contact. */
  lacksContact: z.boolean(),
  /** A managed customer one of whose contacts has an address that waits to be confirmed. */
  awaitsContact: z.boolean(),
  /** A managed customer one of whose contacts has an address from which mail has come back. */
  bouncesContact: z.boolean(),
  createdAt: instant,
});
export type CustomerListItem = z.infer<typeof customerListItem>;

export const customer = z.object({
  id: tenantId,
  status: tenantStatus,
  partnerId: tenantId,
  partnerName: z.string(),
  accountName: z.string(),
  company: z.string(),
  city: z.nullable(z.string()),
  region: z.nullable(z.string()),
  country: z.nullable(z.string()),
  address1: z.nullable(z.string()),
  address2: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  vatNumber: z.nullable(z.string()),
  fiscalCode: z.nullable(z.string()),
  certifiedEmail: z.nullable(z.string()),
  sdiCode: z.nullable(z.string()),
  email: z.nullable(z.string()),
  emergencyEmail: z.nullable(z.string()),
  language,
  timezone: z.string(),
  notes: z.nullable(z.string()),
  externalReference: z.nullable(z.string()),
  /** Self-managed, its partner sees of it what the list shows, and nothing of the fields that may be null. */
  managementMode,
  /** Managed, and without a billing or a technical contact. */
  lacksContact: z.boolean(),
  /** Managed, and one of its contacts has an address that waits to be confirmed. */
  awaitsContact: z.boolean(),
  /** Managed, and mail to one of its contacts has come back. */
  bouncesContact: z.boolean(),
  administrator: z.nullable(
    z.object({ firstName: z.string(), lastName: z.string(), email: z.string(), pending: z.boolean() }),
  ),
  createdAt: instant,
  createdByName: z.nullable(z.string()),
  version: z.number(),
});
export type Customer = z.infer<typeof customer>;

/** Answer of the wizard, for its confirmation screen (S001-34). */
export const createdCustomer = z.object({
  id: tenantId,
  name: z.string(),
  accountName: z.string(),
  email: z.string(),
  plans: z.array(z.object({ planName: z.string(), units: z.number(), startDate: day, endDate: day })),
  /** The instant at which the creation mail goes. */
  mailAt: instant,
  version: z.number(),
});
export type CreatedCustomer = z.infer<typeof createdCustomer>;

import * as z from 'zod/mini';
import { email, instant, language, line, optionalLine } from '../core/fields';
import { candidateId, contactId, userId } from '../core/ids';
import { page, pageQuery } from '../core/page';

/** What a contact hears of: usage reports, technical changes, business changes (S004-18 to S004-21). */
export const contactType = z.enum(['billing', 'technical', 'business']);
export type ContactType = z.infer<typeof contactType>;

/** The types without which a tenant cannot be reached when it matters; who lacks one is marked. */
export const neededContactTypes = ['billing', 'technical'] as const satisfies readonly ContactType[];

// Room for some said twice.
const MOST_TYPES = 10;
/** Each once, in the order of the list, however they were sent. */
const types = z.array(contactType).check(
  z.maxLength(MOST_TYPES),
  z.overwrite<ContactType[]>((chosen) => contactType.options.filter((one) => chosen.includes(one))),
);
/** A new contact has at least one (S004-14); later all may go (S004-24). */
const firstTypes = types.check(z.minLength(1));

const person = { firstName: line(100), lastName: line(100), email };
const work = { phone: optionalLine(40), jobTitle: optionalLine(100) };
/** The language to write to this person in; null is the tenant's. */
const ownLanguage = { language: z.nullable(language) };

/** A person without access (S004-09 to S004-13). */
export const newContact = z.strictObject({ ...person, ...work, ...ownLanguage, types: firstTypes });
export type NewContact = z.output<typeof newContact>;

/** A contact made of a user: name and address stay the user's (S004-08). */
export const newContactFromUser = z.strictObject({ userId: candidateId, ...ownLanguage, types: firstTypes });
export type NewContactFromUser = z.output<typeof newContactFromUser>;

/** Name and address belong to a contact without user, and are left out for one that is tied to a user. */
export const contactChange = z.strictObject({
  firstName: z.optional(person.firstName),
  lastName: z.optional(person.lastName),
  email: z.optional(person.email),
  ...work,
  ...ownLanguage,
  types,
});
export type ContactChange = z.output<typeof contactChange>;

/**
 * `waiting`: nobody has opened the mail that asked whether the address works. `bounced`: mail there came back for good, so
 * none goes there any more. Null where nobody asked, as of a user's.
 */
export const emailState = z.enum(['waiting', 'confirmed', 'bounced']);
export type EmailState = z.infer<typeof emailState>;

export const contactListItem = z.object({
  id: contactId,
  /** The user whose name and address these are; null for a person without access. */
  userId: z.nullable(userId),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  emailState: z.nullable(emailState),
  phone: z.nullable(z.string()),
  jobTitle: z.nullable(z.string()),
  language: z.nullable(language),
  types: z.array(contactType),
  version: z.number(),
});
export type ContactListItem = z.infer<typeof contactListItem>;

export const contact = z.object({
  ...contactListItem.shape,
  /** Who changed it last, and when (S004-27); the name is null where the history no longer says. */
  lastChange: z.nullable(z.object({ at: instant, by: z.nullable(z.string()) })),
});
export type Contact = z.infer<typeof contact>;

export const contactListQuery = z.strictObject(pageQuery);

/** Whether the addresses of contacts without user are asked to be confirmed; they are in force either way (S004-40). */
export const contactConfirmation = z.strictObject({ confirmsAddresses: z.boolean() });
export type ContactConfirmation = z.infer<typeof contactConfirmation>;

/** A page of contacts, and which of the needed types no contact of this tenant has. */
export const contactPage = z.object({
  ...page(contactListItem).shape,
  missingTypes: z.array(contactType),
  /** What `language: null` stands for here. */
  tenantLanguage: language,
  ...contactConfirmation.shape,
});
export type ContactPage = z.infer<typeof contactPage>;

/** A user of the tenant who is no contact yet. */
export const contactCandidate = z.object({
  userId: candidateId,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
});
export type ContactCandidate = z.infer<typeof contactCandidate>;

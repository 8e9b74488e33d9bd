import * as z from 'zod/mini';
import type { PermissionKey } from '../access/permissions';
import { contactId } from '../core/ids';
import { defineRoute } from '../core/route';
import {
  contact,
  contactCandidate,
  contactChange,
  contactConfirmation,
  contactListQuery,
  contactPage,
  newContact,
  newContactFromUser,
} from './contact.schema';

interface Place<Path extends string, Tenant extends z.core.$ZodShape> {
  /** Where the contacts of this tenant lie in the API, and the params that name the tenant. */
  path: Path;
  tenant: Tenant;
  view: PermissionKey;
  edit: PermissionKey;
}

/** The same set for the own company and for a customer below: the records are the same, seen from two sides (S004-26). */
export const contactRoutesAt = <const Path extends string, const Tenant extends z.core.$ZodShape>({
  path,
  tenant,
  view,
  edit,
}: Place<Path, Tenant>) => {
  const of = z.object(tenant);
  const one = z.object({ ...tenant, contactId });
  return {
    list: defineRoute({
      method: 'GET',
      path: `${path}/contacts`,
      permission: view,
      params: of,
      query: contactListQuery,
      response: contactPage,
      summary: 'Contacts of a tenant, the oldest first, by keyset.',
    }),
    get: defineRoute({
      method: 'GET',
      path: `${path}/contacts/:contactId`,
      permission: view,
      params: one,
      response: contact,
      etag: true,
      summary: 'One contact, with who changed it last.',
    }),
    candidates: defineRoute({
      method: 'GET',
      path: `${path}/contact-candidates`,
      permission: edit,
      params: of,
      response: z.object({ items: z.array(contactCandidate) }),
      summary: 'Users of the tenant who are no contact yet, by name; at most 500 (S004-08).',
    }),
    create: defineRoute({
      method: 'POST',
      path: `${path}/contacts`,
      permission: edit,
      params: of,
      body: newContact,
      response: contact,
      status: 201,
      errors: ['contactExists'],
      summary: 'Add a person without access as a contact; no login comes of it (S004-16).',
    }),
    createFromUser: defineRoute({
      method: 'POST',
      path: `${path}/contacts/from-user`,
      permission: edit,
      params: of,
      body: newContactFromUser,
      response: contact,
      status: 201,
      errors: ['contactExists'],
      summary: 'Add a user of the tenant as a contact.',
    }),
    update: defineRoute({
      method: 'PUT',
      path: `${path}/contacts/:contactId`,
      permission: edit,
      params: one,
      body: contactChange,
      response: contact,
      etag: true,
      ifMatch: true,
      errors: ['contactExists', 'staleVersion', 'preconditionRequired'],
      summary: 'Change a contact; name and address of one that is tied to a user stay the user’s.',
    }),
    askConfirmation: defineRoute({
      method: 'POST',
      path: `${path}/contacts/:contactId/confirmation`,
      permission: edit,
      params: one,
      response: contact,
      errors: ['nothingToConfirm'],
      rate: 'mail',
      summary: 'Mail the link that confirms the address of a contact without user; the one before is dead.',
    }),
    decideConfirmation: defineRoute({
      method: 'PUT',
      path: `${path}/contact-confirmation`,
      permission: edit,
      params: of,
      body: contactConfirmation,
      response: contactConfirmation,
      summary: 'Ask new addresses of contacts without user to be confirmed, or no longer (S004-40).',
    }),
    remove: defineRoute({
      method: 'DELETE',
      path: `${path}/contacts/:contactId`,
      permission: edit,
      params: one,
      response: z.null(),
      status: 204,
      summary: 'Remove a contact with its types; a user that it is tied to stays.',
    }),
  };
};

/** The set of any place. */
export type ContactRoutes = ReturnType<typeof contactRoutesAt<string, z.core.$ZodShape>>;

import * as z from 'zod/mini';
import { defineRoute } from '../core/route';
import { token } from '../sessions/session.schema';
import { confirmedContact, contactLink } from './contact-link.schema';

const link = z.strictObject({ token });

/** Where the link in the mail to a contact without user leads: whoever reads it has no account (S004-40). */
export const contactLinkRoutesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  inspect: defineRoute({
    method: 'POST',
    path: `/${audience}/contact-address/link`,
    permission: 'anyone',
    body: link,
    response: contactLink,
    errors: ['linkInvalid'],
    rate: 'signIn',
    summary: 'Which address a mailed link confirms, and whose contact it is. Changes nothing.',
  }),
  confirm: defineRoute({
    method: 'POST',
    path: `/${audience}/contact-address/confirmation`,
    permission: 'anyone',
    body: link,
    response: confirmedContact,
    errors: ['linkInvalid'],
    rate: 'signIn',
    summary: 'Confirm the address of a contact by the link that was mailed to it.',
  }),
});

/** The set of either audience. */
export type ContactLinkRoutes = ReturnType<typeof contactLinkRoutesOf<'admin' | 'customer'>>;

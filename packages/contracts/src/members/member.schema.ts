import * as z from 'zod/mini';
import { waitingRecovery } from '../account-recoveries/account-recovery.schema';
import { role } from '../access/roles';
import { contactType } from '../contacts/contact.schema';
import { email, instant, language, line } from '../core/fields';
import { memberId } from '../core/ids';
import { page, pageQuery } from '../core/page';

/**
 * Where somebody stands in a tenant: invited and not yet come in, invited too long ago, at work, at work without the
 * second factor that is asked of them, or shut out.
 */
export const memberState = z.enum(['invited', 'expired', 'active', 'secondFactorMissing', 'disabled']);
export type MemberState = z.infer<typeof memberState>;

/** A new sign-in address that waits for its person to confirm it (S004-36). */
export const pendingEmail = z.object({ email: z.string(), expiresAt: instant });
export type PendingEmail = z.infer<typeof pendingEmail>;

/** A person in a tenant. Until they have come in: what the inviter typed, whoever the address belongs to (S001-40). */
export const member = z.object({
  id: memberId,
  /** Whether it is the person who asks. */
  isSelf: z.boolean(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  pendingEmail: z.nullable(pendingEmail),
  recovery: z.nullable(waitingRecovery),
  role,
  /** Of the person's contact in this tenant (S004-31); empty for who is no contact. */
  contactTypes: z.array(contactType),
  state: memberState,
  /** Until when the invitation holds; null where none is open. */
  invitedUntil: z.nullable(instant),
  /** When the person was last in this tenant; what they do elsewhere is not told. */
  lastSeenAt: z.nullable(instant),
  version: z.number(),
});
export type Member = z.infer<typeof member>;

const search = z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(100));

export const memberListQuery = z.strictObject({
  ...pageQuery,
  search: z.optional(search),
  role: z.optional(role),
  contactType: z.optional(contactType),
  state: z.optional(memberState),
});
export type MemberListQuery = z.output<typeof memberListQuery>;
export const memberPage = page(member);

/** A colleague to invite; the language is that of the mail, and of the person if they are new. */
export const newMember = z.strictObject({ firstName: line(100), lastName: line(100), email, role, language });
export type NewMember = z.output<typeof newMember>;

/** What becomes of the contact of somebody who is removed: it goes too, or stays as a person without access (S004-33). */
export const contactOfRemoved = z.enum(['remove', 'keep']);
export type ContactOfRemoved = z.infer<typeof contactOfRemoved>;

import * as z from 'zod/mini';

/** What an id names. The endpoint walk puts strangers' ids of the same kind in its place (design/isolation.md). */
export type Resource =
  | 'tenant'
  | 'user'
  | 'membership'
  | 'licence'
  | 'plan'
  | 'product'
  | 'unitType'
  | 'mail'
  | 'session'
  | 'contact'
  | 'candidate'
  | 'announcement'
  | 'passkey'
  | 'member';

/** Tells of each id schema what it names: an id in a route's input that is not in here keeps the server from starting. */
export const resources = z.registry<{ resource: Resource }>();

/** A branded id: a UUID that only fits where an id of the same kind is asked for. */
const id = <Brand extends string>(resource: Resource, _brand: Brand) => {
  const schema = z.uuid().brand<Brand>();
  resources.add(schema, { resource });
  return schema;
};

export const tenantId = id('tenant', 'TenantId');
export type TenantId = z.infer<typeof tenantId>;
export const userId = id('user', 'UserId');
export type UserId = z.infer<typeof userId>;
export const membershipId = id('membership', 'MembershipId');
export type MembershipId = z.infer<typeof membershipId>;
/** A membership as a thing that an administrator of its tenant looks after. */
export const memberId = id('member', 'MembershipId');
export const licenceId = id('licence', 'LicenceId');
export type LicenceId = z.infer<typeof licenceId>;
export const planId = id('plan', 'PlanId');
export type PlanId = z.infer<typeof planId>;
export const productId = id('product', 'ProductId');
export type ProductId = z.infer<typeof productId>;
export const unitTypeId = id('unitType', 'UnitTypeId');
export type UnitTypeId = z.infer<typeof unitTypeId>;
export const sessionId = id('session', 'SessionId');
export type SessionId = z.infer<typeof sessionId>;
export const mailId = id('mail', 'MailId');
export type MailId = z.infer<typeof mailId>;
/** Names an acting in answers only: no route takes one. */
export const actingId = z.uuid().brand<'ActingId'>();
export type ActingId = z.infer<typeof actingId>;
export const contactId = id('contact', 'ContactId');
export type ContactId = z.infer<typeof contactId>;
/** A user as somebody who may become a contact: only one of the same tenant. */
export const candidateId = id('candidate', 'UserId');
export const passkeyId = id('passkey', 'PasskeyId');
export type PasskeyId = z.infer<typeof passkeyId>;
export const announcementId = id('announcement', 'AnnouncementId');
export type AnnouncementId = z.infer<typeof announcementId>;

import * as z from 'zod/mini';

/** A branded id: a UUID that only fits where an id of the same kind is asked for. */
const id = <Brand extends string>(_brand: Brand) => z.uuid().brand<Brand>();

export const tenantId = id('TenantId');
export type TenantId = z.infer<typeof tenantId>;
export const userId = id('UserId');
export type UserId = z.infer<typeof userId>;
export const membershipId = id('MembershipId');
export type MembershipId = z.infer<typeof membershipId>;
export const licenceId = id('LicenceId');
export type LicenceId = z.infer<typeof licenceId>;
export const planId = id('PlanId');
export type PlanId = z.infer<typeof planId>;
export const productId = id('ProductId');
export type ProductId = z.infer<typeof productId>;
export const unitTypeId = id('UnitTypeId');
export type UnitTypeId = z.infer<typeof unitTypeId>;
export const mailId = id('MailId');
export type MailId = z.infer<typeof mailId>;

import * as z from 'zod/mini';
import { tenantKind } from '../access/roles';
import { day, instant } from '../core/fields';
import { actingId, tenantId, userId } from '../core/ids';
import { pageQuery } from '../core/page';

/** One entry of a tenant's history. Texts are the UI's: `action` is a key, `values` fills its placeholders. */
export const historyEntry = z.object({
  id: z.string(),
  at: instant,
  action: z.string(),
  actorName: z.nullable(z.string()),
  /** The company that the actor worked for; another one than the tenant's when the partner or the platform did it. */
  actorTenantName: z.nullable(z.string()),
  /** Set where the actor acted for the tenant as one of its own: the reason stands in the entry that began it (AZ-11). */
  actingId: z.nullable(actingId),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Changed fields with their values before and after. */
  changes: z.array(z.object({ field: z.string(), from: z.nullable(z.string()), to: z.nullable(z.string()) })),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What an entry is about: the first word of its action. */
export const auditSubject = z.enum([
  'customer',
  'partner',
  'licence',
  'mail',
  'plan',
  'product',
  'unit_type',
  'user',
  'membership',
  'contact',
  'announcement',
  'brand',
  'profile',
  'session',
  'factor',
  'identity_provider',
  'acting',
  'audit',
]);
export type AuditSubject = z.infer<typeof auditSubject>;

/** An entry as its own tenant sees it: who did it, from which company, and what changed. */
export const customerAuditEntry = z.object({
  ...historyEntry.shape,
  actorId: z.nullable(userId),
  /** Of the company that the actor worked for. */
  actorTenantKind: z.nullable(tenantKind),
  subject: z.string(),
  /** `ui`: a person in one of the apps. `system`: a job, or the sign-in before anybody is known. */
  method: z.enum(['ui', 'api', 'system']),
  /** Names and values were erased on request; that something happened, and when, stays (LG-02). */
  erased: z.boolean(),
  /** Place in the chain of its tier-1 partner; null for the few seconds until it has one. */
  sequence: z.nullable(z.number()),
});
export type CustomerAuditEntry = z.infer<typeof customerAuditEntry>;

/** An entry as staff see it: also whose history it belongs to, and where the call came from. */
export const auditEntry = z.object({
  ...customerAuditEntry.shape,
  tenantId,
  tenantName: z.string(),
  tenantKind,
  ip: z.nullable(z.string()),
  requestId: z.nullable(z.string()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

// Years that a history can have, and that every calendar on the way can hold.
const dayOfHistory = day.check(z.refine((value) => value > '1970' && value < '3000', { error: 'invalidDate' }));

const filters = {
  /** First and last calendar day, both included, in the time zone of the reader's company. */
  from: z.optional(dayOfHistory),
  to: z.optional(dayOfHistory),
  subject: z.optional(auditSubject),
  actorId: z.optional(userId),
};
const tenantFilter = { ...filters, tenantId: z.optional(tenantId) };

// A spreadsheet takes the semicolon where the comma is part of numbers, as in Italy.
const separator = { separator: z._default(z.enum(['comma', 'semicolon']), 'comma') };

export const customerAuditQuery = z.strictObject({ ...pageQuery, ...filters });
export const customerAuditExportQuery = z.strictObject({ ...filters, ...separator });
export const auditQuery = z.strictObject({ ...pageQuery, ...tenantFilter });
export const auditExportQuery = z.strictObject({ ...tenantFilter, ...separator });
export type AuditFilter = Omit<z.output<typeof auditExportQuery>, 'separator'>;

/** An export holds at most this many entries, the newest; `X-Total-Count` says how many there are. */
export const AUDIT_EXPORT_LIMIT = 50_000;

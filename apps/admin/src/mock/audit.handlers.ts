import { respond } from '@tenantry/api-client/testing';
import type { AuditEntry, AuditFilter } from '@tenantry/contracts';
import { auditRoutes } from '@tenantry/contracts/admin';
import { anAuditEntry, fixtureId } from '@tenantry/contracts/fixtures';

const hour = 3_600_000;
const giulia = {
  actorName: 'Giulia Bortolin',
  actorId: fixtureId(1),
  actorTenantName: 'Nordest Cloud',
  actorTenantKind: 'partner',
} as const;
const marco = {
  actorName: 'Marco De Luca',
  actorId: fixtureId(42),
  actorTenantName: 'Lagunet Servizi',
  actorTenantKind: 'partner',
} as const;
const lucia = {
  actorName: 'Lucia Ferraro',
  actorId: fixtureId(43),
  actorTenantName: 'Segheria Val Cordara',
  actorTenantKind: 'customer',
} as const;
const system = {
  actorName: 'job',
  actorId: null,
  actorTenantName: null,
  actorTenantKind: null,
  method: 'system',
  ip: null,
} as const;
const segheria = { tenantId: fixtureId(900), tenantName: 'Segheria Val Cordara' };
const nautica = { tenantId: fixtureId(902), tenantName: 'Nautica Portosereno' };
const own = { tenantId: fixtureId(200), tenantName: 'Nordest Cloud', tenantKind: 'partner' } as const;

type Facts = Omit<Partial<AuditEntry>, 'actorId' | 'tenantId'> & { actorId?: string | null; tenantId?: string };

const happened: Facts[] = [
  {
    ...giulia,
    ...segheria,
    action: 'customer.updated',
    sequence: null,
    values: { name: 'Segheria Val Cordara' },
    changes: [
      { field: 'phone', from: null, to: '0437 000 118' },
      { field: 'city', from: 'Feltre', to: 'Belluno' },
      { field: 'notes', from: 'Chiamare dopo le 14', to: null },
    ],
  },
  { ...system, ...segheria, action: 'mail.sent', values: { to: 'lucia@valcordara.example' } },
  { ...lucia, ...segheria, action: 'session.signed_in', values: {} },
  {
    ...marco,
    ...nautica,
    action: 'licence.assigned',
    values: { planName: 'Suite Ufficio Standard', units: 42, startDate: '2026-12-01', backdated: null },
  },
  { ...marco, ...nautica, action: 'customer.created', values: { name: 'Nautica', accountName: 'nautica-portosereno' } },
  { ...nautica, ...marco, action: 'user.invited', values: { name: 'Elena Pavan', role: 'owner' } },
  {
    ...giulia,
    ...own,
    action: 'plan.updated',
    values: { name: 'Posta Business' },
    changes: [
      { field: 'unitPrice', from: '350', to: '420' },
      { field: 'enabled', from: 'false', to: 'true' },
    ],
  },
  {
    ...nautica,
    actorName: null,
    actorId: fixtureId(44),
    erased: true,
    ip: null,
    action: 'customer.updated',
    values: {},
  },
  { ...system, ...nautica, action: 'mail.failed', values: { to: 'elena@portosereno.example', reason: 'refused' } },
  { ...giulia, ...own, action: 'partner.created', values: { name: 'Dolomia Sistemi', partnerName: 'Nordest Cloud' } },
];

const entries = happened.map((facts, index) => {
  const at = new Date(Date.now() - index * 7 * hour).toISOString();
  const subject = facts.action?.split('.')[0];
  const place = { id: fixtureId(6000 + index), sequence: 640 - index };
  return anAuditEntry({ at, subject, changes: [], ...place, ...facts } as Partial<AuditEntry>);
});

const found = ({ subject, actorId, tenantId }: AuditFilter) =>
  entries.filter(
    (entry) =>
      (!subject || subject === entry.subject) &&
      (!actorId || actorId === entry.actorId) &&
      (!tenantId || tenantId === entry.tenantId),
  );

/** What happened in the own company and below it. */
export const auditHandlers = [
  respond(auditRoutes.list, ({ query }) => ({ items: found(query), nextCursor: null })),
  respond(
    auditRoutes.export,
    ({ query }) =>
      found(query)
        .map(({ at, actorName, action }) => [at, actorName, action].join(';'))
        .join('\r\n'),
    { 'X-Total-Count': '61234' },
  ),
];

import { respond } from '@tenantry/api-client/testing';
import type { AuditFilter, CustomerAuditEntry } from '@tenantry/contracts';
import { auditRoutes } from '@tenantry/contracts/customer';
import { aCustomerAuditEntry, fixtureId } from '@tenantry/contracts/fixtures';

const hour = 3_600_000;
const lucia = {
  actorName: 'Lucia Ferraro',
  actorId: fixtureId(1),
  actorTenantName: 'Officine Valbrentana S.r.l.',
  actorTenantKind: 'customer',
} as const;
const giulia = {
  actorName: 'Giulia Bortolin',
  actorId: fixtureId(41),
  actorTenantName: 'Nordest Cloud',
  actorTenantKind: 'partner',
} as const;
const system = {
  actorName: 'job',
  actorId: null,
  actorTenantName: null,
  actorTenantKind: null,
  method: 'system',
} as const;

type Facts = Omit<Partial<CustomerAuditEntry>, 'actorId'> & { actorId?: string | null };

const happened: Facts[] = [
  {
    ...giulia,
    action: 'customer.updated',
    sequence: null,
    values: { name: 'Officine Valbrentana S.r.l.' },
    changes: [
      { field: 'phone', from: null, to: '0424 000 114' },
      { field: 'city', from: 'Vicenza', to: 'Bassano del Grappa' },
    ],
  },
  {
    ...lucia,
    action: 'profile.updated',
    values: {},
    changes: [{ field: 'language', from: 'en', to: 'it' }],
  },
  { ...lucia, action: 'session.signed_in', values: {} },
  { ...giulia, action: 'licence.assigned', values: { planName: 'Suite Ufficio', units: 42, startDate: '2026-12-01' } },
  { ...system, action: 'mail.sent', values: { to: 'lucia@valbrentana.example' } },
  { actorName: null, actorId: fixtureId(44), erased: true, action: 'profile.updated', values: {} },
  { ...giulia, action: 'customer.created', values: { name: 'Officine', accountName: 'officine-valbrentana' } },
];

const entries = happened.map((facts, index) => {
  const at = new Date(Date.now() - index * 9 * hour).toISOString();
  const subject = facts.action?.split('.')[0];
  const place = { id: fixtureId(6000 + index), sequence: 640 - index };
  return aCustomerAuditEntry({ at, subject, changes: [], ...place, ...facts } as Partial<CustomerAuditEntry>);
});

const found = ({ subject, actorId }: AuditFilter) =>
  entries.filter((entry) => (!subject || subject === entry.subject) && (!actorId || actorId === entry.actorId));

/** What happened in the own company. */
export const auditHandlers = [
  respond(auditRoutes.list, ({ query }) => ({ items: found(query), nextCursor: null })),
  respond(
    auditRoutes.export,
    ({ query }) =>
      found(query)
        .map(({ at, actorName, action }) => [at, actorName, action].join(';'))
        .join('\r\n'),
    { 'X-Total-Count': String(entries.length) },
  ),
];

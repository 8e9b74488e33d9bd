import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import {
  auditEntry,
  customerAuditEntry,
  historyEntry,
  type AuditEntry,
  type CustomerAuditEntry,
  type HistoryEntry,
} from './audit.schema';

/** The entry of a customer's creation, unless told. */
export const aHistoryEntry = (facts: Partial<HistoryEntry> = {}): HistoryEntry =>
  z.parse(historyEntry, {
    id: '1',
    at: '2026-03-13T09:12:00Z',
    action: 'customer.created',
    actorName: 'Giulia Bortolin',
    actorTenantName: 'Nordest Cloud',
    actingId: null,
    values: { accountName: 'officine-valbrentana' },
    changes: [],
    ...facts,
  });

/** The same entry as its customer sees it: the partner did it. */
export const aCustomerAuditEntry = (facts: Partial<CustomerAuditEntry> = {}): CustomerAuditEntry =>
  z.parse(customerAuditEntry, {
    ...aHistoryEntry(),
    actorId: fixtureId(41),
    actorTenantName: 'Nordest Cloud',
    actorTenantKind: 'partner',
    subject: 'customer',
    method: 'ui',
    erased: false,
    sequence: 17,
    ...facts,
  });

/** The same entry as staff see it. */
export const anAuditEntry = (facts: Partial<AuditEntry> = {}): AuditEntry =>
  z.parse(auditEntry, {
    ...aCustomerAuditEntry(),
    tenantId: fixtureId(1),
    tenantName: 'Officine Valbrentana',
    tenantKind: 'customer',
    ip: '203.0.113.7',
    requestId: fixtureId(77),
    ...facts,
  });

import * as z from 'zod/mini';
import { historyEntry, type HistoryEntry } from './audit.schema';

/** The entry of a customer's creation, unless told. */
export const aHistoryEntry = (facts: Partial<HistoryEntry> = {}): HistoryEntry =>
  z.parse(historyEntry, {
    id: '1',
    at: '2026-03-13T09:12:00Z',
    action: 'customer.created',
    actorName: 'Giulia Bortolin',
    values: { accountName: 'officine-valbrentana' },
    changes: [],
    ...facts,
  });

import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { acting, type Acting } from './acting.schema';

/** A partner's administrator who acts for a customer, unless told. */
export const anActing = (facts: Partial<Omit<Acting, 'id'>> = {}): Acting =>
  z.parse(acting, {
    id: fixtureId(950),
    companyName: 'Nordest Cloud',
    reason: 'Ticket 4711: licenze in scadenza non visibili',
    until: new Date(Date.now() + 28 * 60_000).toISOString(),
    readOnly: false,
    ...facts,
  });

import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { refusedAttempts, securityEvent, type RefusedAttempts, type SecurityEvent } from './security-event.schema';

/** A sign-in of the signed-in person, unless told. */
export const aSecurityEvent = (facts: Partial<Omit<SecurityEvent, 'id'>> & { number?: number } = {}): SecurityEvent => {
  const { number = 0, ...rest } = facts;
  return z.parse(securityEvent, {
    id: fixtureId(950 + number),
    at: '2026-03-02T07:58:00Z',
    action: 'session.signed_in',
    values: {},
    accountName: 'Nordest Cloud',
    own: true,
    newDevice: false,
    browser: 'Firefox',
    system: 'Windows',
    address: '203.0.113.7',
    ...rest,
  });
};

/** A few wrong passwords. */
export const someRefusedAttempts = (facts: Partial<RefusedAttempts> = {}): RefusedAttempts =>
  z.parse(refusedAttempts, { times: 3, since: '2026-02-27T22:10:00Z', lastAt: '2026-03-01T03:41:00Z', ...facts });

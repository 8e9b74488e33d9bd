import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { ownSession, type OwnSession } from './own-session.schema';

/** A live session of the signed-in person, the one that asks unless told. */
export const anOwnSession = (facts: Partial<Omit<OwnSession, 'id'>> & { number?: number } = {}): OwnSession => {
  const { number = 0, ...rest } = facts;
  return z.parse(ownSession, {
    id: fixtureId(900 + number),
    app: 'admin',
    accountName: 'Nordest Cloud',
    browser: 'Firefox',
    system: 'Windows',
    address: '203.0.113.7',
    signedInAt: '2026-03-02T07:58:00Z',
    lastSeenAt: '2026-03-02T10:15:00Z',
    current: number === 0,
    ...rest,
  });
};

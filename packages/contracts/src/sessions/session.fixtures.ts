import * as z from 'zod/mini';
import type { Acting } from '../acting/acting.schema';
import { permissionsOf } from '../access/permissions';
import { kindOf, type Role } from '../access/roles';
import { fixtureId } from '../core/fixture-id';
import { passwordLink, session, type PasswordLink, type Session } from './session.schema';

export interface SessionFacts {
  role?: Role;
  firstName?: string;
  lastName?: string;
  tenantName?: string;
  tier?: number;
  demo?: boolean;
  /** Staff who act for the customer. */
  acting?: Acting;
  /** Names of further accounts that the person may switch to. */
  otherAccounts?: readonly string[];
}

/** A session that passes the contract; a partner's administrator unless told. */
export function aSession(facts: SessionFacts = {}): Session {
  const { role = 'partner_admin', tenantName = 'Nordest Cloud', tier = 1, demo = false, otherAccounts = [] } = facts;
  const accountOf = (name: string, number: number) => ({
    membershipId: fixtureId(100 + number),
    tenantId: fixtureId(200 + number),
    tenantName: name,
    tenantKind: kindOf(role),
    tier,
    role,
  });
  return z.parse(session, {
    user: {
      id: fixtureId(1),
      email: 'giulia.bortolin@nordestcloud.example',
      firstName: facts.firstName ?? 'Giulia',
      lastName: facts.lastName ?? 'Bortolin',
      language: 'it',
    },
    account: accountOf(tenantName, 0),
    accounts: [tenantName, ...otherAccounts].map(accountOf),
    permissions: permissionsOf(role),
    acting: facts.acting ?? null,
    demo,
  });
}

/** What a mailed password link is for: the first password of a customer's administrator, unless told. */
export const aPasswordLink = (facts: Partial<PasswordLink> = {}): PasswordLink =>
  z.parse(passwordLink, {
    purpose: 'set_password',
    email: 'lucia@valbrentana.example',
    firstName: 'Lucia',
    tenantName: 'Officine Valbrentana S.r.l.',
    ...facts,
  });

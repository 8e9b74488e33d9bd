import { permissionsOf, session as sessionSchema, type Role, type Session } from '@tenantry/contracts';
import * as z from 'zod/mini';

export interface SessionFacts {
  role?: Role;
  firstName?: string;
  lastName?: string;
  tenantName?: string;
  tier?: number;
  demo?: boolean;
  /** Names of further accounts that the person may switch to. */
  otherAccounts?: readonly string[];
}

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A session that passes the contract; a partner's administrator unless told. */
export function aSession(facts: SessionFacts = {}): Session {
  const { role = 'partner_admin', tenantName = 'Nordest Cloud', tier = 1, demo = false, otherAccounts = [] } = facts;
  const accountOf = (name: string, number: number) => ({
    membershipId: idOf(100 + number),
    tenantId: idOf(200 + number),
    tenantName: name,
    tenantKind: role === 'platform_admin' ? ('platform' as const) : ('partner' as const),
    tier,
    role,
  });
  return z.parse(sessionSchema, {
    user: {
      id: idOf(1),
      email: 'giulia.bortolin@nordestcloud.example',
      firstName: facts.firstName ?? 'Giulia',
      lastName: facts.lastName ?? 'Bortolin',
      language: 'it',
    },
    account: accountOf(tenantName, 0),
    accounts: [tenantName, ...otherAccounts].map(accountOf),
    permissions: permissionsOf(role),
    demo,
  });
}

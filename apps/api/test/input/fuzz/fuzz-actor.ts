import type { HalfStage, PasskeyCreation, PasskeyRequest, Role } from '@tenantry/contracts';
import type { TestClient } from '../../support/test-client';

/** What an answer has told somebody for the next step: to set up an app, to make a passkey or to answer with one. */
export interface Told {
  secret?: string;
  creation?: PasskeyCreation;
  request?: PasskeyRequest;
  /** The ids of their own. */
  passkeys?: string[] | undefined;
}

/** Somebody who calls: signed in for real, or nobody. */
export interface FuzzActor {
  name: string;
  audience: 'admin' | 'customer';
  client: TestClient;
  told: Told;
  /** Nobody has none of these. */
  person?: FuzzPerson;
}

export interface FuzzPerson {
  role: Role;
  email: string;
  userId: string;
  tenantId: string;
  /** What the sign-in waits for; without it the person is in. */
  stage?: HalfStage;
  /** Good for one sign-in, each in its turn. */
  recoveryCodes: string[];
}

/** Who is in, as far as the guard of an ordinary route goes. */
export const isIn = ({ person }: FuzzActor): boolean => person !== undefined && person.stage === undefined;

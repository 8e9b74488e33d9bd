import * as z from 'zod/mini';
import {
  accountRecoveryLink,
  waitingRecovery,
  type AccountRecoveryLink,
  type WaitingRecovery,
} from './account-recovery.schema';

/** A forced change of address that waits, unless told. */
export const aWaitingRecovery = (facts: Partial<WaitingRecovery> = {}): WaitingRecovery =>
  z.parse(waitingRecovery, {
    kind: 'address',
    newEmail: 'lucia@ferraro.example',
    reason: 'Casella aziendale chiusa, verificato al telefono',
    requestedBy: 'Giulia Bortolin',
    takesForceAt: '2026-03-16T09:12:00Z',
    ...facts,
  });

/** A link that can stop a forced change of address, unless told. */
export const anAccountRecoveryLink = (facts: Partial<AccountRecoveryLink> = {}): AccountRecoveryLink =>
  z.parse(accountRecoveryLink, {
    kind: 'address',
    firstName: 'Lucia',
    newEmail: 'lucia@ferraro.example',
    takesForceAt: '2026-03-16T09:12:00Z',
    ...facts,
  });

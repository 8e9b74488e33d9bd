import * as z from 'zod/mini';
import {
  emailChangeLink,
  waitingEmailChange,
  type EmailChangeLink,
  type WaitingEmailChange,
} from './email-change.schema';

/** A link to confirm a new address, unless told. */
export const anEmailChangeLink = (facts: Partial<EmailChangeLink> = {}): EmailChangeLink =>
  z.parse(emailChangeLink, { purpose: 'confirm', firstName: 'Lucia', newEmail: 'lucia@ferraro.example', ...facts });

/** A new address that waits, or nothing. */
export const aWaitingEmailChange = (email: string | null = 'lucia@ferraro.example'): WaitingEmailChange =>
  z.parse(waitingEmailChange, { pending: email === null ? null : { email, expiresAt: '2026-03-15T09:12:00Z' } });

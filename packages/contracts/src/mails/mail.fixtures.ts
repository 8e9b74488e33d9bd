import * as z from 'zod/mini';
import { fixtureId } from '../core/fixture-id';
import { mail, type Mail } from './mail.schema';

/** An account-creation mail that waits for its day, unless told. */
export const aMail = (facts: Partial<Omit<Mail, 'id'>> = {}): Mail =>
  z.parse(mail, {
    id: fixtureId(800),
    template: 'account_created',
    to: 'lucia@valbrentana.example',
    status: 'scheduled',
    sendAt: '2099-03-30T06:00:00Z',
    sentAt: null,
    attempts: 0,
    reason: null,
    version: 7,
    ...facts,
  });

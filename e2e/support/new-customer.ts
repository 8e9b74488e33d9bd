import { randomUUID } from 'node:crypto';
import { type APIRequestContext } from '@playwright/test';
import { baseUrl } from './run-folder.mjs';

export interface NewCustomer {
  id: string;
  name: string;
  email: string;
}

/** A customer of its own for a journey that is about something else than creating one. */
export async function newCustomer(
  request: APIRequestContext,
  prefix: string,
  language: 'it' | 'en' = 'it',
): Promise<NewCustomer> {
  const accountName = `${prefix}-${Date.now().toString(36)}`;
  const name = `Officine ${accountName}`;
  const email = `irene@${accountName}.example`;
  const empty = Object.fromEntries(
    [
      'country',
      'address1',
      'address2',
      'postcode',
      'phone',
      'vatNumber',
      'fiscalCode',
      'certifiedEmail',
      'sdiCode',
      'notes',
      'externalReference',
      'emergencyEmail',
    ].map((field) => [field, null]),
  );
  const answer = await request.post('/api/v1/admin/customers', {
    headers: { Origin: baseUrl, 'X-Tenantry-App': 'admin', 'Idempotency-Key': randomUUID() },
    data: {
      ...empty,
      company: name,
      accountName,
      city: 'Vicenza',
      region: 'Veneto (VI)',
      timezone: 'Europe/Rome',
      language,
      firstName: 'Irene',
      lastName: 'Dal Molin',
      email,
      accountMail: { when: 'now' },
    },
  });
  if (!answer.ok()) throw new Error(`the customer was not created: ${answer.status()} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  return { id, name, email };
}

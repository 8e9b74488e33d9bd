import { randomUUID } from 'node:crypto';
import { type APIRequestContext } from '@playwright/test';
import { baseUrl } from './run-folder.mjs';

export interface NewPartner {
  name: string;
  /** Of its first administrator, who has set no password and no second factor yet. */
  email: string;
}

/** A partner of its own for a journey about the people of one. */
export async function newPartner(
  request: APIRequestContext,
  prefix: string,
  language: 'it' | 'en' = 'it',
): Promise<NewPartner> {
  const name = `${prefix}-${Date.now().toString(36)}`;
  const email = `sara@${name}.example`;
  const answer = await request.post('/api/v1/admin/partners', {
    headers: { Origin: baseUrl, 'X-Tenantry-App': 'admin', 'Idempotency-Key': randomUUID() },
    data: {
      name,
      city: null,
      region: null,
      firstName: 'Sara',
      lastName: 'Conte',
      email,
      language,
      timezone: 'Europe/Rome',
    },
  });
  if (!answer.ok()) throw new Error(`the partner was not created: ${answer.status()} ${await answer.text()}`);
  return { name, email };
}

import { request, type Page } from '@playwright/test';
import { customerOwner } from './people';
import { baseUrl } from './run-folder.mjs';
import { signedIn } from './session';

/** The customer whose owner the journeys sign in as, by whatever name it goes just now. */
async function customerId(): Promise<string> {
  const api = await request.newContext({ baseURL: baseUrl, ...(await signedIn('customer', customerOwner)) });
  const answer = await api.get('/api/v1/customer/session', { headers: { 'X-Tenantry-App': 'customer' } });
  const { account } = (await answer.json()) as { account: { tenantId: string } };
  await api.dispose();
  return account.tenantId;
}

async function planId(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/admin/plans', { headers: { 'X-Tenantry-App': 'admin' } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id ?? '';
}

let draft: Promise<string> | undefined;

/** An announcement that nobody sends: a draft for each worker, as the journeys send theirs. */
async function newDraft(page: Page): Promise<string> {
  const answer = await page.request.post('/api/v1/admin/announcements', {
    headers: { Origin: baseUrl, 'X-Tenantry-App': 'admin' },
    data: { types: ['business'], texts: { it: { subject: 'Nuovi orari', body: 'Da lunedì.' }, en: null } },
  });
  if (!answer.ok()) throw new Error(`no draft: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** Puts ids of real records into an address. */
export async function withIds(page: Page, path: string): Promise<string> {
  if (path.includes(':customer')) return path.replace(':customer', await customerId());
  if (path.includes(':draft')) return path.replace(':draft', await (draft ??= newDraft(page)));
  return path.includes(':plan') ? path.replace(':plan', await planId(page)) : path;
}

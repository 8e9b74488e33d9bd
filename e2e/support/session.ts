import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { request, type BrowserContextOptions } from '@playwright/test';
import { password } from './people';
import { baseUrl, signInFolder } from './run-folder.mjs';

/** A browser that is signed in as this person: through the API once per run, then from the kept cookies. */
export async function signedIn(audience: 'admin' | 'customer', email: string): Promise<BrowserContextOptions> {
  const storageState = join(signInFolder, `${email}.json`);
  if (!existsSync(storageState)) {
    const api = await request.newContext({
      baseURL: baseUrl,
      extraHTTPHeaders: { Origin: baseUrl, 'X-Tenantry-App': audience },
    });
    const answer = await api.post(`/api/v1/${audience}/session`, { data: { email, password } });
    if (!answer.ok()) throw new Error(`${email} was not signed in: ${answer.status()} ${await answer.text()}`);
    await api.storageState({ path: storageState });
    await api.dispose();
  }
  return { storageState };
}

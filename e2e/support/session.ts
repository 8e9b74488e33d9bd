import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { request, type APIRequestContext, type BrowserContextOptions } from '@playwright/test';
import { demoCode, nextDemoCode } from './demo-code';
import { password } from './people';
import { baseUrl, signInFolder } from './run-folder.mjs';

/** Gives address and password, and tells what the sign-in then waits for. */
async function withPassword(audience: 'admin' | 'customer', email: string) {
  const api = await request.newContext({
    baseURL: baseUrl,
    extraHTTPHeaders: { Origin: baseUrl, 'X-Tenantry-App': audience },
  });
  const answer = await api.post(`/api/v1/${audience}/session`, { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} was not signed in: ${answer.status()} ${await answer.text()}`);
  return { api, ...((await answer.json()) as { step: string }) };
}

/** Gives the code of the moment; the one after it where another journey has just used that one up. */
async function giveCode(api: APIRequestContext, audience: 'admin' | 'customer', email: string): Promise<void> {
  const give = (code: string) => api.post(`/api/v1/${audience}/session/second-factor/code`, { data: { code } });
  const code = await demoCode(email);
  if ((await give(code)).ok()) return;
  const answer = await give(await nextDemoCode(email, code));
  if (!answer.ok()) throw new Error(`the code of ${email} was refused: ${answer.status()} ${await answer.text()}`);
}

/** A browser in which only the password has been given. */
export async function halfSignedIn(audience: 'admin' | 'customer', email: string): Promise<BrowserContextOptions> {
  const { api } = await withPassword(audience, email);
  const storageState = await api.storageState();
  await api.dispose();
  return { storageState };
}

/** A browser that is signed in as this person: through the API once per run, then from the kept cookies. */
export async function signedIn(audience: 'admin' | 'customer', email: string): Promise<BrowserContextOptions> {
  const storageState = join(signInFolder, `${email}.json`);
  if (!existsSync(storageState)) {
    const { api, step } = await withPassword(audience, email);
    if (step === 'secondFactor') await giveCode(api, audience, email);
    await api.storageState({ path: storageState });
    await api.dispose();
  }
  return { storageState };
}

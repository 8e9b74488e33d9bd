import { setTimeout as wait } from 'node:timers/promises';
import { baseUrl } from './run-folder.mjs';

const BETWEEN_LOOKS = 500;

/** The code that this person's authenticator app shows now, read where a developer reads it. */
export async function demoCode(email: string): Promise<string> {
  const page = await (await fetch(`${baseUrl}/mailbox/codes`)).text();
  const code = new RegExp(`>(\\d{6})</strong><span>${email.replaceAll('.', String.raw`\.`)}<`).exec(page)?.[1];
  if (!code) throw new Error(`${email} has no code in the demo`);
  return code;
}

/** The next code but this one: each is taken once. */
export async function nextDemoCode(email: string, used: string): Promise<string> {
  for (;;) {
    const code = await demoCode(email);
    if (code !== used) return code;
    await wait(BETWEEN_LOOKS);
  }
}

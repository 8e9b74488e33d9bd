import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';
import { mailFolder } from './run-folder.mjs';

/** All mails that the SMTP server on loopback holds for this address by now. */
export async function mailsTo(address: string): Promise<Email[]> {
  const names = (await readdir(mailFolder)).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(mailFolder, name)))));
  return mails.filter((mail) => mail.to?.some((to) => to.address === address));
}

/** Waits until the SMTP server on loopback holds `count` mails to this address, and returns the last of them. */
export async function mailTo(address: string, count = 1): Promise<Email> {
  await expect.poll(async () => (await mailsTo(address)).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(count);
  const mail = (await mailsTo(address)).at(-1);
  if (!mail) throw new Error(`no mail to ${address}`);
  return mail;
}

/** Waits for a link to `path` in the mails to this address, other than those in `known`. */
export async function newLinkTo(address: string, path: string, ...known: string[]): Promise<string> {
  const links = async () => (await mailsTo(address)).flatMap(({ text = '' }) => text.match(/https?:\/\/\S+/g) ?? []);
  const found = async () => (await links()).find((link) => link.includes(path) && !known.includes(link));
  await expect.poll(found, { timeout: 20_000 }).toBeDefined();
  return (await found()) ?? '';
}

/** The link that a mail is about: its text part holds it in full. */
export function linkIn({ text = '' }: Email, path: string): string {
  const link = text.match(/https?:\/\/\S+/g)?.find((url) => url.includes(path));
  if (!link) throw new Error(`no link to ${path} in:\n${text}`);
  return link;
}

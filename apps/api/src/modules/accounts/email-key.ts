import { domainToASCII } from 'node:url';

/**
 * The form in which two addresses are compared: NFC, trimmed, lower case, the domain as IDNA ASCII. Stored beside the
 * address as typed, and never shown or mailed to (AU-06).
 */
export function emailKey(email: string): string {
  const text = email.normalize('NFC').trim();
  const at = text.lastIndexOf('@');
  return `${text.slice(0, at).toLowerCase()}@${domainToASCII(text.slice(at + 1)) || text.slice(at + 1).toLowerCase()}`;
}

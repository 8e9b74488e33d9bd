/**
 * A mail address as it is shown: beside letters that are not ASCII stands the name that mail really goes to, as DNS writes it.
 * A domain with one Cyrillic letter looks like another company's (IN-06).
 */
export function shownAddress(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (!/[^\x00-\x7f]/.test(domain) || !URL.canParse(`http://${domain}`)) return address;
  return `${address} (${new URL(`http://${domain}`).hostname})`;
}

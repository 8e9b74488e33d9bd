const GROUPS = 8;
const GROUPS_OF_A_NETWORK = 4;

function groupsOf(ip: string): string[] {
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
  if (tail === undefined) return head.split(':');
  const [before, after] = [head, tail].map((part) => (part === '' ? [] : part.split(':'))) as [string[], string[]];
  return [...before, ...Array<string>(Math.max(0, GROUPS - before.length - after.length)).fill('0'), ...after];
}

/**
 * What counts as one address. Hosts own an IPv6 /64 and change within it freely, so there it is the network (AU-01); an
 * IPv4 address stays itself, also in the form that a socket for both kinds shows.
 */
export function addressPrefix(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  return ip.includes(':') ? groupsOf(ip).slice(0, GROUPS_OF_A_NETWORK).join(':') : ip;
}

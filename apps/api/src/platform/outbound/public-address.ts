import { BlockList, isIPv6 } from 'node:net';

const V4 = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by a provider's customers
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and where clouds tell machines their secrets
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast, reserved, broadcast
] as const;

const inside = new BlockList();
for (const [net, bits] of V4) inside.addSubnet(net, bits, 'ipv4');

// Of IPv6 only what is given out to networks of the internet; less is public than is not.
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
const special = new BlockList();
// Documentation, Teredo and 6to4, behind which an IPv4 address hides, and other protocol assignments.
special.addSubnet('2001::', 23, 'ipv6');
special.addSubnet('2001:db8::', 32, 'ipv6');
special.addSubnet('2002::', 16, 'ipv6');
special.addSubnet('3fff::', 20, 'ipv6');

/** Whether an IP address belongs to a host of the internet: not of this machine, its network, or its cloud (JB-09). */
export const isPublicAddress = (address: string): boolean =>
  isIPv6(address) ? unicast.check(address, 'ipv6') && !special.check(address, 'ipv6') : !inside.check(address, 'ipv4');

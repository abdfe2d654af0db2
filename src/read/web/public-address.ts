import { readFileSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';

const special = specialAddresses();
/** All that is given to hosts of the public internet in IPv6; beside it lie loopback, link-local, unique-local, multicast. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether an address, as DNS gives it, is a place of the public internet: not loopback, private, link-local, shared,
 * multicast, reserved, nor where clouds keep the metadata of their machines. An IPv4 address inside an IPv6 one (mapped,
 * or translated by NAT64) counts as itself. What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  if (family !== 6) return false;
  const groups = groupsOf(address);
  const wrapped = wrappedIn(groups);
  if (wrapped !== null) return isPublicAddress(wrapped);
  const plain = groups.map((group) => group.toString(16)).join(':');
  return globalUnicast.check(plain, 'ipv6') && !special.check(plain, 'ipv6');
}

/** The IPv4 address in `::ffff:0:0/96` and `64:ff9b::/96`. */
function wrappedIn(groups: readonly number[]): string | null {
  const start = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  if (start !== '0:0:0:0:0:ffff' && start !== '64:ff9b:0:0:0:0') return null;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

/** The eight groups of an IPv6 address, without its zone. */
function groupsOf(address: string): readonly number[] {
  const [written = ''] = address.split('%');
  const hexadecimal = written.replace(/(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/, (_, a, b, c, d) => {
    return `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`;
  });
  const [before = '', after = ''] = hexadecimal.split('::');
  const [left, right] = [before, after].map((half) => (half === '' ? [] : half.split(':')));
  const zeros = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0');
  return [...(left ?? []), ...zeros, ...(right ?? [])].map((group) => Number.parseInt(group, 16));
}

function specialAddresses(): BlockList {
  const blocks = new BlockList();
  const table = readFileSync(new URL('./data/special-addresses.tsv', import.meta.url), 'utf8');
  for (const [, network = '', length, use] of table.matchAll(/^([\d.a-f:]+)\/(\d+)\t(.*)$/gm)) {
    if (use !== undefined) blocks.addSubnet(network, Number(length), network.includes(':') ? 'ipv6' : 'ipv4');
  }
  return blocks;
}

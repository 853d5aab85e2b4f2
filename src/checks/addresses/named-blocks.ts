import type { ClusterProfile } from '../../cluster/cluster-profile';
import { Cidr, parseCidr } from '../../input/cidr';

/** A named subnet with its block of one family. */
export interface NamedBlock {
  readonly subnetId: string;
  readonly block: Cidr;
}

/** Addresses that AWS keeps for itself at the beginning of every subnet; the last one is its own, too. */
const RESERVED = 4n;

/** The blocks of all named subnets in the order written; `undefined` unless the profile knows every one of them. */
export function namedBlocks(names: readonly string[] | undefined, family: 'ipv4' | 'ipv6', cluster: ClusterProfile): readonly NamedBlock[] | undefined {
  if (names === undefined || names.length === 0) {
    return undefined;
  }
  const blocks: NamedBlock[] = [];
  for (const name of names) {
    const subnet = name.startsWith('subnet-') ? cluster.subnet(name) : undefined;
    const text = family === 'ipv4' ? subnet?.cidr : subnet?.ipv6Cidr;
    const block = text === undefined ? undefined : parseCidr(text);
    if (subnet === undefined || block === undefined) {
      return undefined;
    }
    blocks.push({ subnetId: subnet.subnetId, block });
  }
  return blocks;
}

/** One address as a number; `undefined` for text that is none. */
export function addressOf(text: string, family: 'ipv4' | 'ipv6'): bigint | undefined {
  const cidr = parseCidr(`${text}/${family === 'ipv4' ? 32 : 128}`);
  return cidr?.family === family ? cidr.first : undefined;
}

export function holds({ block }: NamedBlock, address: bigint): boolean {
  return address >= block.first && address <= block.last;
}

/** Whether AWS keeps an address of a subnet for itself. */
export function isReserved({ block }: NamedBlock, address: bigint): boolean {
  return address < block.first + RESERVED || address === block.last;
}

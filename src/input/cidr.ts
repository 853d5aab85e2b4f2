import type { Address4, Address6 } from 'ip-address';
import { allowedText, refuse } from './arguments';
import { isTextToken } from './tokens';

/** A block of addresses, in canonical form. */
export interface Cidr {
  readonly family: 'ipv4' | 'ipv6';
  /** Network address and prefix length in canonical text. */
  readonly text: string;
  readonly prefix: number;
  readonly first: bigint;
  readonly last: bigint;
  /** Whether the text named an address inside the block instead of its first one. */
  readonly hostBits: boolean;
}

type Addresses = typeof import('ip-address');

let loaded: Addresses | undefined;

const known = new Map<string, Cidr | undefined>();

/** Reads a CIDR block; `undefined` if the text is none. */
export function parseCidr(text: string): Cidr | undefined {
  if (!known.has(text)) {
    // The same few blocks repeat over a program; a bound keeps a hostile file from filling memory.
    if (known.size >= 10_000) {
      known.clear();
    }
    known.set(text, readCidr(text));
  }
  return known.get(text);
}

function readCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  if (slash < 0 || text.includes('%')) {
    return undefined;
  }
  try {
    const family = text.includes(':') ? 'ipv6' : 'ipv4';
    const { Address4: V4, Address6: V6 } = addresses();
    const address: Address4 | Address6 = family === 'ipv6' ? new V6(text) : new V4(text);
    const first = address.startAddress();
    return {
      family,
      text: `${first.correctForm()}/${address.subnetMask}`,
      prefix: address.subnetMask,
      first: first.bigInt(),
      last: address.endAddress().bigInt(),
      hostBits: address.bigInt() !== first.bigInt(),
    };
  } catch {
    return undefined;
  }
}

// Loaded on first use: most programs name no CIDR block, and all pay for imports.
function addresses(): Addresses {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return loaded ??= require('ip-address');
}

/** Whether one block lies inside another of the same family. */
export function within(inner: Cidr, outer: Cidr): boolean {
  return inner.family === outer.family && inner.first >= outer.first && inner.last <= outer.last;
}

/** Whether two blocks share an address. */
export function overlap(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** A CIDR block of one family as an argument, in canonical text; tokens pass. */
export function cidrArgument(name: string, text: string, family: 'ipv4' | 'ipv6'): string {
  const example = family === 'ipv4' ? '203.0.113.0/24' : '2001:db8::/32';
  const allowed = `give an ${family === 'ipv4' ? 'IPv4' : 'IPv6'} block such as '${example}'`;
  allowedText(name, text, allowed);
  if (isTextToken(text)) {
    return text;
  }
  const cidr = parseCidr(text);
  if (cidr === undefined) {
    const single = parseCidr(`${text}/${family === 'ipv4' ? 32 : 128}`);
    refuse(name, text, single ? `a block needs a prefix length; did you mean '${single.text}'?` : allowed);
  }
  if (cidr.family !== family) {
    refuse(name, text, allowed);
  }
  if (cidr.hostBits) {
    refuse(name, text, `it names an address inside the block; did you mean '${cidr.text}' or '${text.split('/')[0]}/${family === 'ipv4' ? 32 : 128}'?`);
  }
  return cidr.text;
}

/** Whether text is one plain address of a family: no mask, no zone, no leading zeros. */
export function isAddress(text: string, family: 'ipv4' | 'ipv6'): boolean {
  if (text.includes('/') || (family === 'ipv4' && /(^|\.)0\d/.test(text))) {
    return false;
  }
  return parseCidr(`${text}/${family === 'ipv4' ? 32 : 128}`)?.family === family;
}

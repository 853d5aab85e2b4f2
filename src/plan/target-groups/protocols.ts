/** Protocols of target groups that carry UDP. */
const UDP_KINDS: ReadonlySet<unknown> = new Set(['UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']);
const MERGED: ReadonlySet<unknown> = new Set(['TCP_UDP', 'TCP_QUIC']);

export function isOverUdp(protocol: unknown): boolean {
  return UDP_KINDS.has(protocol);
}

/** Whether a protocol carries TCP and UDP over one port. */
export function isMerged(protocol: unknown): boolean {
  return MERGED.has(protocol);
}

/** Ranges that admit everybody. */
export const EVERYBODY = { ipv4: '0.0.0.0/0', ipv6: '::/0' } as const;

/** Whether a range is written as an IPv6 one. */
export function isIpv6Range(range: string): boolean {
  return range.includes(':');
}

import type { NlbService } from './nlb-service';
import { FILLED_IN_LATER, Maybe } from '../model/unknown';

/** Address ranges that a Service gives, in its field or else in the annotation. */
export function sourceRanges({ givenRanges }: NlbService): Maybe<readonly string[]> {
  return givenRanges ?? FILLED_IN_LATER;
}

/** Ranges that admit everybody. */
export const EVERYBODY = { ipv4: '0.0.0.0/0', ipv6: '::/0' } as const;

/** Whether a range is written as an IPv6 one. */
export function isIpv6Range(range: string): boolean {
  return range.includes(':');
}

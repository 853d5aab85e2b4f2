import type { NlbService } from './nlb-service';
import type { NetworkPeer } from '../model/resources';
import { FILLED_IN_LATER, Maybe } from '../model/unknown';
import { EVERYBODY } from '../network/everybody';

/** Address ranges that a Service gives, in its field or else in the annotation. */
export function sourceRanges({ givenRanges }: NlbService): Maybe<readonly string[]> {
  return givenRanges ?? FILLED_IN_LATER;
}

interface Peers {
  readonly peers: readonly NetworkPeer[];
  readonly admitEverybody: boolean;
}

const peersOfRanges = new WeakMap<readonly string[], Peers>();

/** Ranges as peers, made once for all target groups that share them. */
export function peersOf(ranges: readonly string[]): Peers {
  let known = peersOfRanges.get(ranges);
  if (known === undefined) {
    const admitEverybody = ranges.includes(EVERYBODY.ipv4) || ranges.includes(EVERYBODY.ipv6);
    peersOfRanges.set(ranges, known = { peers: ranges.map(cidr => ({ cidr })), admitEverybody });
  }
  return known;
}

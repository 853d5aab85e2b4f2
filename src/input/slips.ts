import { addTo } from './multimap';
/** Shorter names differ by a letter without being meant for each other. */
const SHORTEST = 4;

/** Names, and which one of them another name may be a slip of. It is found as fast among many as among few. */
export class NamesInUse {
  /** With the place of each. */
  private readonly places = new Map<string, number>();
  /** By what is left of them without one of their letters. */
  private shorter?: ReadonlyMap<string, readonly string[]>;

  public constructor(names: Iterable<string>) {
    for (const name of names) {
      this.places.set(name, this.places.get(name) ?? this.places.size);
    }
  }

  /** The first name that another one is one step away from: a letter too many, too few, or wrong, or two in the wrong order. */
  public meantBy(name: string): string | undefined {
    if (name.length < SHORTEST || this.places.size === 0) {
      return undefined;
    }
    const shorter = this.shorter ??= withoutOne(this.places.keys());
    const left = rests(name);
    const without = left.filter(rest => this.places.has(rest));
    const near = new Set([...shorter.get(name) ?? [], ...without, ...left.flatMap(rest => shorter.get(rest) ?? [])]);
    let first: string | undefined;
    for (const one of near) {
      if ((first === undefined || this.places.get(one)! < this.places.get(first)!) && isSlip(name, one)) {
        first = one;
      }
    }
    return first;
  }
}

/** Whether one name may stand for another by a slip. Things of one sort (by digits, versions, parts of one or two letters) do not. */
export function isSlip(name: string, other: string): boolean {
  return Math.min(name.length, other.length) >= SHORTEST && isOneStep(name, other) && stem(name) !== stem(other);
}

function isOneStep(name: string, other: string): boolean {
  const [longer, shorter] = name.length < other.length ? [other, name] : [name, other];
  if (longer === shorter || longer.length > shorter.length + 1) {
    return false;
  }
  let start = 0;
  while (start < shorter.length && longer[start] === shorter[start]) {
    start++;
  }
  if (longer.length > shorter.length) {
    return longer.slice(start + 1) === shorter.slice(start);
  }
  return longer.slice(start + 1) === shorter.slice(start + 1)
    || (longer[start] === shorter[start + 1] && longer[start + 1] === shorter[start] && longer.slice(start + 2) === shorter.slice(start + 2));
}

/** What things of one sort have in common: `team-a` and `team-b`, `shop-v1` and `shop-v2`, `web-de` and `web-dk`, `us-east` and `us-west`. */
function stem(name: string): string {
  return name.replace(/[0-9]|(?:east|west)(?![a-z])/g, '').split(/[-.]/).filter(part => part.length > 2).join('-');
}

function withoutOne(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const shorter = new Map<string, string[]>();
  for (const name of names) {
    for (const rest of rests(name)) {
      addTo(shorter, rest, name);
    }
  }
  return shorter;
}

/** What is left of a name without one of its letters. */
function rests(name: string): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < name.length; index++) {
    // Of two same letters it makes no difference which one is left out.
    if (name[index] !== name[index + 1]) {
      found.push(name.slice(0, index) + name.slice(index + 1));
    }
  }
  return found;
}

/* Whether amounts find room in the places that each of them may use. */

/** An amount, and the places that it may be spread over. */
export interface Load {
  readonly amount: number;
  readonly places: readonly number[];
}

/** Loads that want more than all places hold that any of them may use. */
export interface Overload {
  /** Which loads, by index. */
  readonly loads: readonly number[];
  /** Which places, by index. */
  readonly places: readonly number[];
  readonly need: number;
  readonly have: number;
}

const NEGLIGIBLE = 1e-6;

/**
 * Spreads loads over places as well as it can be done: a maximum flow, one augmenting path after the other.
 *
 * @param rooms what each place holds; Infinity where that is not known
 * @returns loads that do not fit together, if there are such
 */
export function overload(loads: readonly Load[], rooms: readonly number[]): Overload | undefined {
  const bounded = loads.map((load, index) => ({ ...load, index }))
    .filter(({ amount, places }) => amount > 0 && places.every(place => rooms[place] !== Infinity));
  const free = rooms.map(room => Math.max(0, room));
  /** For each place, what it has of each load. */
  const taken = rooms.map(() => new Map<number, number>());
  for (const [load, { amount }] of bounded.entries()) {
    let left = amount;
    while (left > NEGLIGIBLE) {
      const reached = search(bounded, free, taken, load);
      if (reached.goal === undefined) {
        return overloadOf(bounded, rooms, reached);
      }
      left -= move(free, taken, reached, left);
    }
  }
  return undefined;
}

/** How a search came to loads and places. */
interface Reached {
  /** Place → load that reached it. */
  readonly places: Map<number, number>;
  /** Load → place that it would leave; the first one leaves none. */
  readonly loads: Map<number, number | undefined>;
  /** A place with room, if one was found. */
  readonly goal?: number;
}

function search(loads: readonly Load[], free: readonly number[], taken: readonly ReadonlyMap<number, number>[], start: number): Reached {
  const reached = { places: new Map<number, number>(), loads: new Map<number, number | undefined>([[start, undefined]]) };
  // Entries that are set while a Map is walked are walked as well.
  for (const load of reached.loads.keys()) {
    for (const place of loads[load].places) {
      if (reached.places.has(place)) {
        continue;
      }
      reached.places.set(place, load);
      if (free[place] > NEGLIGIBLE) {
        return { ...reached, goal: place };
      }
      for (const [other, amount] of taken[place]) {
        if (amount > NEGLIGIBLE && !reached.loads.has(other)) {
          reached.loads.set(other, place);
        }
      }
    }
  }
  return reached;
}

/** Moves as much as the path allows, and at most `most`. */
function move(free: number[], taken: readonly Map<number, number>[], { places, loads, goal }: Reached, most: number): number {
  const steps: { readonly load: number; readonly to: number; readonly leaves?: number }[] = [];
  for (let place = goal; place !== undefined;) {
    const load = places.get(place)!;
    const leaves = loads.get(load);
    steps.push({ load, to: place, leaves });
    place = leaves;
  }
  const amount = Math.min(most, free[goal!], ...steps.flatMap(({ load, leaves }) => leaves === undefined ? [] : [taken[leaves].get(load)!]));
  for (const { load, to, leaves } of steps) {
    taken[to].set(load, (taken[to].get(load) ?? 0) + amount);
    if (leaves !== undefined) {
      taken[leaves].set(load, taken[leaves].get(load)! - amount);
    }
  }
  free[goal!] -= amount;
  return amount;
}

/** What a search that found no room reached: all of these loads may use these places only. */
function overloadOf(loads: readonly (Load & { readonly index: number })[], rooms: readonly number[], { places, loads: found }: Reached): Overload {
  const inOrder = [...places.keys()].sort((a, b) => a - b);
  // Others that may use these places only, and had room before.
  const members = loads.filter((load, position) => found.has(position) || load.places.every(place => places.has(place)));
  return {
    loads: members.map(({ index }) => index),
    places: inOrder,
    need: members.reduce((sum, { amount }) => sum + amount, 0),
    have: inOrder.reduce((sum, place) => sum + Math.max(0, rooms[place]), 0),
  };
}

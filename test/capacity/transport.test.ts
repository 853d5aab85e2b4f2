import fc from 'fast-check';
import { Load, overload } from '../../src/capacity/transport';

test.each<[string, Load[], number[], object | undefined]>([
  ['nothing', [], [], undefined],
  ['as much as there is', [{ amount: 3, places: [0] }], [3], undefined],
  ['one more', [{ amount: 4, places: [0] }], [3], { loads: [0], places: [0], need: 4, have: 3 }],
  ['a load that makes way for another', [{ amount: 3, places: [0, 1] }, { amount: 3, places: [0] }], [3, 3], undefined],
  ['a load that cannot make way', [{ amount: 3, places: [0, 1] }, { amount: 4, places: [0] }], [3, 9], { loads: [1], places: [0], need: 4, have: 3 }],
  ['two that want the same', [{ amount: 2, places: [0] }, { amount: 2, places: [1] }, { amount: 2, places: [0] }], [3, 9], { loads: [0, 2], places: [0], need: 4, have: 3 }],
  ['no place at all', [{ amount: 1, places: [] }], [9], { loads: [0], places: [], need: 1, have: 0 }],
  ['nothing that wants no place', [{ amount: 0, places: [] }], [], undefined],
  ['a place that is not known', [{ amount: 99, places: [0, 1] }], [1, Infinity], undefined],
  ['a place that is overfull already', [{ amount: 1, places: [0] }], [-5], { loads: [0], places: [0], need: 1, have: 0 }],
  ['fractions', [{ amount: 0.1, places: [0] }, { amount: 0.2, places: [0] }], [0.3], undefined],
])('%s', (_name, loads, rooms, expected) => {
  expect(overload(loads, rooms)).toEqual(expected);
});

test('loads fit unless some of them want more than all their places hold', () => {
  fc.assert(fc.property(
    fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }).chain(rooms => fc.tuple(
      fc.constant(rooms),
      fc.array(fc.record({ amount: fc.nat(20), places: fc.subarray(rooms.map((_room, index) => index)) }), { maxLength: 5 }),
    )),
    ([rooms, loads]) => {
      const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
      // Hall's condition, over every set of places.
      const tight = Array.from({ length: 2 ** rooms.length }, (_unused, set) => set).filter(set => {
        const inside = (place: number) => Math.floor(set / 2 ** place) % 2 === 1;
        const need = sum(loads.filter(({ places }) => places.every(inside)).map(({ amount }) => amount));
        return need > sum(rooms.filter((_room, place) => inside(place)));
      });
      const found = overload(loads, rooms);
      expect(found !== undefined).toBe(tight.length > 0);
      if (found !== undefined) {
        expect(found.need).toBeGreaterThan(found.have);
        expect(found.need).toBe(sum(found.loads.map(load => loads[load].amount)));
        expect(found.have).toBe(sum(found.places.map(place => rooms[place])));
        expect(found.loads.every(load => loads[load].places.every(place => found.places.includes(place)))).toBe(true);
      }
    },
  ), { numRuns: 500 });
});

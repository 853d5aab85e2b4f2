import * as fc from 'fast-check';
import { nodeDemand } from '../../src/capacity/node-demand';
import { Pool, PoolRoom, WarmPoolTargets, countsAddresses, pool, windowsPool } from '../../src/capacity/warm-pool';

// m5.large: 3 ENIs with 9 slots, 29 pods; with prefixes 110 pods.
const SINGLE: PoolRoom = { enis: 3, slotsPerEni: 9, prefixes: false, maxPods: 29 };
const PREFIXES: PoolRoom = { ...SINGLE, prefixes: true, maxPods: 110 };
const held = (targets: WarmPoolTargets, room: PoolRoom, pods: number) => {
  const { enis, prefixes, addresses } = pool(targets, room, pods)!;
  return [enis, room.prefixes ? prefixes : addresses];
};

// formulas.md, section 3.2 and 3.3: 0 pods hold 10 addresses in 1 ENI with its primary one, 1 to 9 pods 2 ENIs, 10 and more 3.
test.each([[0, 1], [1, 2], [9, 2], [10, 3], [18, 3], [19, 3], [27, 3], [28, 3]])('%d pods with one warm ENI hold %d ENIs', (pods, enis) => {
  expect(held({ warmEniTarget: 1 }, SINGLE, pods)).toEqual([enis, 9 * enis]);
  expect(held({}, SINGLE, pods)).toEqual([enis, 9 * enis]);
});

test.each<[WarmPoolTargets, number, number[]]>([
  [{ warmEniTarget: 2 }, 0, [2, 18]], [{ warmEniTarget: 2 }, 1, [3, 27]], [{ warmEniTarget: 9 }, 0, [3, 27]],
  [{ warmIpTarget: 1 }, 0, [1, 1]], [{ warmIpTarget: 1 }, 8, [1, 9]], [{ warmIpTarget: 1 }, 9, [2, 10]], [{ warmIpTarget: 1 }, 26, [3, 27]],
  [{ warmIpTarget: 1 }, 27, [3, 27]],
  [{ warmIpTarget: 5, warmEniTarget: 3 }, 4, [1, 9]], [{ warmIpTarget: 5 }, 5, [2, 10]],
  [{ minimumIpTarget: 10 }, 0, [2, 10]], [{ minimumIpTarget: 9 }, 9, [1, 9]], [{ warmIpTarget: 2, minimumIpTarget: 10 }, 8, [2, 10]],
  [{ warmIpTarget: 2, minimumIpTarget: 10 }, 9, [2, 11]],
  [{ warmIpTarget: 100 }, 0, [3, 27]], [{ warmIpTarget: 0, minimumIpTarget: 0 }, 0, [1, 9]], [{ warmIpTarget: -1 }, 0, [1, 9]],
])('%j with %d pods holds %j', (targets, pods, expected) => {
  expect(held(targets, SINGLE, pods)).toEqual(expected);
});

test.each<[WarmPoolTargets, number, number[]]>([
  [{ warmPrefixTarget: 1 }, 0, [1, 1]], [{ warmPrefixTarget: 1 }, 1, [1, 2]], [{ warmPrefixTarget: 1 }, 16, [1, 2]],
  [{ warmPrefixTarget: 1 }, 17, [1, 3]],
  [{ warmPrefixTarget: 1 }, 95, [1, 7]], [{ warmPrefixTarget: 1 }, 96, [1, 7]], [{ warmPrefixTarget: 1 }, 97, [1, 7]],
  [{ warmPrefixTarget: 1 }, 110, [1, 7]],
  [{ warmPrefixTarget: 99 }, 0, [3, 27]],
  [{ warmIpTarget: 1, warmPrefixTarget: 4 }, 15, [1, 1]], [{ warmIpTarget: 1 }, 16, [1, 2]], [{ warmIpTarget: 16 }, 0, [1, 1]],
  [{ warmIpTarget: 17 }, 0, [1, 2]],
  // The published table says 1 here and contradicts itself: formulas.md, section 3.2.
  [{ warmIpTarget: 7, minimumIpTarget: 20 }, 0, [1, 2]],
])('prefixes: %j with %d pods holds %j', (targets, pods, expected) => {
  expect(held(targets, PREFIXES, pods)).toEqual(expected);
});

test('prefixes beyond come from more than one warm prefix, and never beyond the slots', () => {
  expect(pool({ warmPrefixTarget: 3 }, PREFIXES, 20)).toMatchObject({ prefixes: 5, prefixesBeyond: 2 });
  expect(pool({ warmPrefixTarget: 3 }, { ...PREFIXES, enis: 1, slotsPerEni: 5 }, 20)).toMatchObject({ prefixes: 5, prefixesBeyond: 0 });
});

test.each([undefined, 0, -1])('prefixes without any target: aws-node exits (%s)', warmPrefixTarget => {
  expect(pool({ warmPrefixTarget }, PREFIXES, 0)).toBeUndefined();
});

test.each([[0, 1], [8, 1], [9, 2], [27, 3]])('without a warm ENI, %d pods hold up to %d ENIs that come and go', (pods, enis) => {
  expect(pool({ warmEniTarget: 0 }, SINGLE, pods)).toMatchObject({ enis, flaps: true });
});

test('an ENI without slots holds nothing', () => {
  const room = { ...SINGLE, slotsPerEni: 0 };
  expect(pool({}, room, 5)).toMatchObject({ enis: 1, addresses: 0 });
  expect(pool({ warmIpTarget: 5 }, room, 5)).toMatchObject({ enis: 0, addresses: 0 });
  expect(pool({}, { ...SINGLE, enis: 0 }, 5)).toMatchObject({ enis: 0, addresses: 0 });
});

// formulas.md, section 3.3: warm 3 and minimum 3 without a ConfigMap, 1 and 3 with the add-on's.
test.each([[0, 3], [2, 3], [3, 4], [8, 9], [9, 9], [99, 9]])('Windows: %d pods hold %d addresses', (pods, addresses) => {
  expect(windowsPool({ warmIpTarget: 1, minimumIpTarget: 3 }, 9, pods)).toBe(addresses);
});

test.each([
  [{ podsElsewhere: false, trunk: false, branchEnis: 0 }, { nodeSubnet: 20, podSubnet: 0 }],
  [{ podsElsewhere: false, trunk: true, branchEnis: 3 }, { nodeSubnet: 24, podSubnet: 0 }],
  [{ podsElsewhere: true, trunk: false, branchEnis: 0 }, { nodeSubnet: 1, podSubnet: 20 }],
  [{ podsElsewhere: true, trunk: true, branchEnis: 3 }, { nodeSubnet: 1, podSubnet: 24 }],
])('2 ENIs with 18 addresses and %j take %j', (extras, demand) => {
  expect(nodeDemand({ enis: 2, addresses: 18 }, extras)).toEqual(demand);
});

/*
 * The loop of the CNI, played until nothing changes, pods side by side: low adds, high frees, and enough for the kubelet is never low. Written from
 * formulas.md, section 3.1.
 */
function settled(targets: WarmPoolTargets, room: PoolRoom, pods: number): Pick<Pool, 'enis' | 'addresses'> {
  const perSlot = room.prefixes ? 16 : 1;
  const slots = room.enis * room.slotsPerEni;
  const { warmIpTarget: warm = 0, minimumIpTarget: minimum = 0, warmPrefixTarget = 0, warmEniTarget = 1 } = targets;
  const wholeEnis = !countsAddresses(targets) && !room.prefixes;
  const unit = wholeEnis ? room.slotsPerEni : 1;
  let taken = wholeEnis ? unit : 0;
  for (let arrived = 0; arrived <= pods; arrived++) {
    for (let changed = true; changed;) {
      const [total, available] = [taken * perSlot, taken * perSlot - arrived];
      const short = countsAddresses(targets) ? Math.max(warm - available, minimum - total)
        : room.prefixes ? 16 * warmPrefixTarget - available : room.slotsPerEni * warmEniTarget - available;
      // A pod that waits is a pod that the pool must find room for.
      const low = (short > 0 && total < room.maxPods) || available < 0;
      changed = low && taken + unit <= slots;
      taken += changed ? unit : 0;
    }
  }
  return { enis: Math.ceil(taken / room.slotsPerEni), addresses: taken * perSlot };
}

describe('the closed forms', () => {
  const target = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined });
  const warmEniTarget = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  const targets = fc.record({ warmEniTarget, warmIpTarget: target, minimumIpTarget: target, warmPrefixTarget: fc.integer({ min: 1, max: 3 }) });
  const rooms = fc.record({
    enis: fc.integer({ min: 1, max: 8 }),
    slotsPerEni: fc.integer({ min: 1, max: 29 }),
    prefixes: fc.boolean(),
    maxPods: fc.integer({ min: 4, max: 250 }),
  });
  const podsOf = ({ maxPods, enis, slotsPerEni }: PoolRoom) => fc.integer({ min: 0, max: Math.min(maxPods - 2, enis * slotsPerEni) });
  const nodes = rooms.chain(room => fc.tuple(fc.constant(room), podsOf(room)));

  test('are what the loop settles at', () => {
    fc.assert(fc.property(targets, nodes, (target_, [room, pods]) => {
      // A target for addresses that is larger than the kubelet's pods is filled in one go, not one by one.
      const { warmIpTarget = 0, minimumIpTarget = 0 } = target_;
      fc.pre(Math.max(warmIpTarget, minimumIpTarget) <= room.maxPods && (target_.warmEniTarget ?? 1) * room.slotsPerEni <= room.maxPods);
      fc.pre(!room.prefixes || 16 * target_.warmPrefixTarget <= room.maxPods);
      const { enis, addresses } = pool(target_, room, pods)!;
      expect({ enis, addresses }).toEqual(settled(target_, room, pods));
    }), { numRuns: 500 });
  });

  test('stay within the ENIs, and hold an address for every pod that can have one', () => {
    const anyTarget = fc.integer({ min: -1, max: 400 });
    const any = fc.record({
      warmEniTarget: fc.integer({ min: -1, max: 5 }),
      warmIpTarget: anyTarget,
      minimumIpTarget: anyTarget,
      warmPrefixTarget: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(fc.property(any, rooms, fc.nat(500), (target_, room, pods) => {
      const found = pool(target_, room, pods)!;
      const perSlot = room.prefixes ? 16 : 1;
      const most = room.enis * room.slotsPerEni * perSlot;
      expect(found.addresses).toBeLessThanOrEqual(most);
      expect(found.addresses).toBeGreaterThanOrEqual(Math.min(pods, most));
      expect(found.enis).toBeLessThanOrEqual(room.enis);
      expect(found.enis * room.slotsPerEni * perSlot).toBeGreaterThanOrEqual(found.addresses);
      expect(found.prefixes * 16).toBe(room.prefixes ? found.addresses : 0);
      expect(found.prefixes + found.prefixesBeyond).toBeLessThanOrEqual(room.enis * room.slotsPerEni);
      expect(Object.values(found).filter(value => typeof value === 'number' && value < 0)).toEqual([]);
    }));
  });

  test('never fall with another pod', () => {
    fc.assert(fc.property(targets, rooms, fc.nat(300), (target_, room, pods) => {
      expect(pool(target_, room, pods + 1)!.addresses).toBeGreaterThanOrEqual(pool(target_, room, pods)!.addresses);
    }));
  });
});

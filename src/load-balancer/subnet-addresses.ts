import { refuse, repeated, someText } from '../input/arguments';

/** Something by subnet id. */
export type AddressMap = { readonly [subnetId: string]: string };

/** A map from subnets to addresses, with at least one pair. */
export function addressMap(
  name: string, given: AddressMap | undefined, example: string, checkItem: (argument: string, item: string) => unknown,
): AddressMap | undefined {
  if (given === undefined) {
    return undefined;
  }
  const entries = Array.isArray(given) || typeof given !== 'object' ? [] : Object.entries(given ?? {});
  if (entries.length === 0) {
    refuse(name, given, `give a value for every subnet, for instance ${example}, or leave the property out`);
  }
  for (const [subnet, item] of entries) {
    someText(`${name}: subnet`, subnet, 'the id of a subnet');
    checkItem(`${name}['${subnet}']`, item);
  }
  return { ...given };
}

/** Refuses what several subnets have. */
export function refuseShared(name: string, bySubnet: AddressMap | undefined, reason: string): void {
  for (const item of repeated(Object.values(bySubnet ?? {}))) {
    refuse(name, item, `it is given to ${Object.keys(bySubnet!).filter(subnet => bySubnet![subnet] === item).join(' and ')}, and ${reason}`);
  }
}

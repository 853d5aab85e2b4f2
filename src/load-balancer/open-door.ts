import { refuse, shown } from '../input/arguments';

type Attributes = { [name: string]: string };

/** Typed attributes and those given by name; a name that a property writes is refused. */
export function withOpenDoor(
  self: string, written: Attributes, given: { readonly [name: string]: string } | undefined, elsewhere: { readonly [name: string]: string },
): Attributes {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    refuse(self, given, 'give attributes by name, their values as text');
  }
  for (const [name, value] of Object.entries(given ?? {})) {
    if (typeof value !== 'string') {
      refuse(`${self}['${name}']`, value, 'the value of an attribute is text');
    }
    const property = elsewhere[name];
    if (property !== undefined || Object.hasOwn(written, name)) {
      throw new Error(`${self} has ${name} with ${shown(value)}, which ${property ?? 'another property here'} writes; use that property`);
    }
    written[name] = value;
  }
  return written;
}

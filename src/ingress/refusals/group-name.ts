import { refuse } from '../../input/arguments';
import { GROUP_NAME } from '../../input/name-grammars';
import { isTextToken } from '../../input/tokens';

/** A name that the controller takes for a group. */
export function checkedGroupName(argument: string, name: string): string {
  if (typeof name !== 'string' || (!isTextToken(name) && !GROUP_NAME.test(name))) {
    refuse(argument, name, 'allowed are 1 to 63 lower-case letters, digits, and inner hyphens and dots; it is the id of the construct unless groupName is given');
  }
  return name;
}

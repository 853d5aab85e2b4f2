import { matchingText } from '../input/arguments';
import { CONTAINER_PORT } from '../input/name-grammars';

/** A port name that Kubernetes accepts. */
export function portName(argument: string, name: string): string {
  return matchingText(argument, name, CONTAINER_PORT,
    'allowed are at most 15 lower-case letters, digits and single inner hyphens, with at least one letter');
}

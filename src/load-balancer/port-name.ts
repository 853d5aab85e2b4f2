import { matchingText } from '../input/arguments';

/** A port name that Kubernetes accepts. */
export function portName(argument: string, name: string): string {
  return matchingText(argument, name, /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/,
    'allowed are at most 15 lower-case letters, digits and single inner hyphens, with at least one letter');
}

import { matchingText } from './arguments';
import { SUBDOMAIN } from './name-grammars';

/** A name that Kubernetes takes for most objects. `origin` says where it comes from. */
export function objectName(argument: string, name: string, origin = 'the id of the construct is the name unless name is given'): string {
  return matchingText(argument, name, SUBDOMAIN, `allowed are lower-case letters, digits, and inner hyphens and dots, at most 253; ${origin}`);
}

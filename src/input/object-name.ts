import { SUBDOMAIN } from './name-grammars';
import { matchingText } from './arguments';

/** A name that Kubernetes takes for an Ingress, and for the classes. */
export function objectName(argument: string, name: string): string {
  return matchingText(argument, name, SUBDOMAIN,
    'allowed are lower-case letters, digits, and inner hyphens and dots, at most 253; the id of the construct is the name unless name is given');
}

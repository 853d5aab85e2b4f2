import { LABEL, SUBDOMAIN } from './name-grammars';
import { matchingText, refuse, textMap } from '../input/arguments';
import { isToken } from '../input/tokens';

const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const CHARACTERS = 'at most 63 letters, digits, hyphens, underscores and full stops, a letter or digit at both ends';

/**
 * Labels as Kubernetes takes them: keys with or without a domain in front, values that may be empty. Tokens pass.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function labels<T extends { readonly [key: string]: string }>(name: string, given: T): T {
  for (const [key, value] of Object.entries(textMap(name, given, "{ app: 'web' }"))) {
    if (!isToken(key) && !isLabelKey(key)) {
      refuse(`${name}: key`, key, `allowed are ${CHARACTERS}, and a domain and a slash in front of them`);
    }
    if (!isToken(value) && value !== '' && !isLabelValue(value)) {
      refuse(`${name}['${key}']`, value, `allowed are ${CHARACTERS}, or nothing`);
    }
  }
  return given;
}

/** Whether a text can be the value of a label, and is not empty. */
export function isLabelValue(value: string): boolean {
  return NAME.test(value);
}

/** Whether a text can be the key of a label or annotation. */
export function isLabelKey(key: string): boolean {
  const slash = key.indexOf('/');
  return NAME.test(key.slice(slash + 1)) && (slash < 0 || SUBDOMAIN.test(key.slice(0, slash)));
}

/** The name of a namespace. */
export function namespaceName(name: string, given: string): string {
  return matchingText(name, given, LABEL, 'a namespace has 1 to 63 lower-case letters, digits and inner hyphens');
}

import { isListToken, isListTokenItem, isNumberToken, isTextToken, isToken } from './tokens';

/*
 * Checks of single arguments. All throw at once, with the argument's name, the value found and what is allowed;
 * what needs the finished tree is a check, not an argument error. Tokens pass wherever they can work.
 */

const LONGEST = 120;

/** How a value is quoted in a message. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'undefined': return 'nothing';
    case 'string': return `'${shortened(value)}'`;
    case 'function': return 'a function';
    case 'object': return shortened(asJson(value));
    default: return String(value);
  }
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function asJson(value: object | null): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Constructs know their parents, which know them.
    return `an object of class ${value?.constructor?.name}`;
  }
}

/** Throws "<name> is <value>; <allowed>". */
export function refuse(name: string, value: unknown, allowed: string): never {
  throw new Error(`${name} is ${shown(value)}; ${allowed}`);
}

/** A whole number between two bounds, both allowed, or a number token. */
export function wholeNumber(name: string, value: number, min: number, max: number, unit = ''): number {
  if (isNumberToken(value)) {
    return value;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    refuse(name, value, `allowed is a whole number from ${min} to ${max}${unit && ` ${unit}`}`);
  }
  return value;
}

/** Text that is not empty; `what` is a noun. */
export function someText(name: string, value: string, what: string): string {
  return allowedText(name, value, `give ${what}`);
}

/** Text that is not empty; `allowed` says what to give instead. */
export function allowedText(name: string, value: string, allowed: string): string {
  if (typeof value !== 'string' || value === '') {
    refuse(name, value, allowed);
  }
  if (isListTokenItem(value)) {
    listTokenRefused(name);
  }
  return value;
}

/** Text that matches a pattern, or a text token. */
export function matchingText(name: string, value: string, pattern: RegExp, allowed: string): string {
  allowedText(name, value, allowed);
  if (!isTextToken(value) && !pattern.test(value)) {
    refuse(name, value, allowed);
  }
  return value;
}

/** True, false, or nothing where that is allowed. */
export function trueOrFalse<T extends boolean | undefined>(name: string, value: T): T {
  if (value !== undefined && typeof value !== 'boolean') {
    refuse(name, value, 'give true or false');
  }
  return value;
}

/** A list; `example` is one. */
export function someList<T>(name: string, value: readonly T[], example: string): readonly T[] {
  if (!Array.isArray(value)) {
    refuse(name, value, `give a list such as ${example}`);
  }
  return value;
}

/** Texts by key; `example` is one. */
export function textMap<T extends { readonly [key: string]: string }>(name: string, value: T, example: string): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(name, value, `give texts by key, for instance ${example}`);
  }
  for (const key of Object.keys(value)) {
    if (typeof value[key] !== 'string') {
      refuse(`${name}['${key}']`, value[key], 'give text');
    }
  }
  return value;
}

/**
 * A list with items that goes into one annotation: an unresolved list cannot be joined.
 *
 * @param what what to give, with its number: `at least one subnet`
 * @param example such a list
 * @param optional whether it can be left out
 */
export function joinableList(name: string, value: readonly string[], what: string, example?: string, optional = false): readonly string[] {
  if (isListToken(value)) {
    listTokenRefused(name);
  }
  if (!Array.isArray(value) || value.length === 0) {
    const isOther = value !== undefined && !Array.isArray(value);
    refuse(name, value, isOther && example !== undefined ? `give a list such as ${example}` : `give ${what}${optional ? ', or leave the property out' : ''}`);
  }
  value.forEach((item, index) => {
    someText(`${name}[${index}]`, item, what);
    if (!isTextToken(item) && (item.includes(',') || item !== item.trim())) {
      refuse(`${name}[${index}]`, item, 'a comma or blanks around the text cannot be written into a list annotation');
    }
  });
  return value;
}

/** Items that stand twice in a list, each once; tokens are not compared. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter(value => !isToken(value) && (seen.has(value) || !seen.add(value))))];
}

/** Refuses a list of the AWS CDK where it would be joined into text. */
export function listTokenRefused(name: string): never {
  throw new Error(`${name} is a list that the AWS CDK fills in later, and the text of an annotation cannot hold one; join it yourself and pass one item: [Fn.join(',', list)]`);
}

/** The messages of all checks that throw. */
export function messagesOf(checks: readonly (() => unknown)[]): string[] {
  return checks.flatMap(check => {
    try {
      check();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
}

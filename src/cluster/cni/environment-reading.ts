import { CNI_ENVIRONMENT } from '../../facts/cni-environment';
import { shown } from '../../input/arguments';
import { isToken } from '../../input/tokens';

/** Environment variables by name. */
export type Environment = { readonly [key: string]: string };

/** An environment some of whose values are not known: those that are undefined, and tokens. */
export type ForeignEnvironment = { readonly [key: string]: string | undefined };

/** How messages speak of variables: by their names, or by the properties that say them. */
export interface Wording {
  readonly name: (key: string) => string;
  /** Name and value. */
  readonly is: (key: string) => string;
  /** Whether somebody asked for the value, which may be the standard one. */
  readonly asked: (key: string) => boolean;
}

/** An environment as the VPC CNI reads it, with its standards for what is absent. */
export interface EnvironmentReading extends Wording {
  readonly keys: readonly string[];
  /** Whether the variable is there, and its value not known. */
  readonly unknown: (key: string) => boolean;
  /** The text, if there is one that is known. */
  readonly text: (key: string) => string | undefined;
  readonly flag: (key: string) => boolean;
  /** A number, if there is one. */
  readonly number: (key: string) => number | undefined;
}

/** What Go takes for true. */
const TRUE = ['1', 't', 'T', 'true', 'TRUE', 'True'];
/** What Go takes for false. */
const FALSE = ['0', 'f', 'F', 'false', 'FALSE', 'False'];

/** Whether a text is a flag to the CNI. */
export function isFlag(text: string): boolean {
  return TRUE.includes(text) || FALSE.includes(text);
}

/** A whole number as the CNI reads it. */
export function wholeNumberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}

/** Variables by their names; what differs from the standard was asked for. */
function byName(env: ForeignEnvironment): Wording {
  return {
    name: key => key,
    is: key => `${key} is ${shown(env[key])}`,
    asked: key => Object.hasOwn(env, key) && env[key] !== undefined && env[key] !== CNI_ENVIRONMENT[key]?.standard,
  };
}

/** Reads an environment. */
export function readingOf(env: ForeignEnvironment, wording: Wording = byName(env)): EnvironmentReading {
  const unknown = (key: string) => Object.hasOwn(env, key) && (env[key] === undefined || isToken(env[key]));
  const text = (key: string) => Object.hasOwn(env, key) && !unknown(key) ? env[key] : undefined;
  const standard = (key: string) => CNI_ENVIRONMENT[key]?.standard;
  return {
    ...wording,
    keys: Object.keys(env),
    unknown,
    text,
    flag: key => TRUE.includes([text(key), standard(key)].find(value => value !== undefined && isFlag(value)) ?? ''),
    number: key => wholeNumberOf(text(key)) ?? (text(key) === undefined ? wholeNumberOf(standard(key)) : undefined),
  };
}

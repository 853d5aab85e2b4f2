import type { Environment } from './environment-reading';
import { plainNumber } from '../../capacity/plain-number';
import { CNI_ENVIRONMENT, EnvironmentVariable } from '../../facts/cni-environment';
import { messagesOf, refuse, shown, someList, someText, textMap, trueOrFalse } from '../../input/arguments';
import { cidrArgument } from '../../input/cidr';
import { seconds } from '../../input/seconds';

/** Options of any mode, by name. */
export type AnyOptions = { readonly [option: string]: any };

/** What options make of the environment. */
export interface OptionValues {
  /** Variables of both containers. */
  readonly env: Environment;
  /** Values that cannot be. */
  readonly problems: readonly string[];
}

/** The value of an option, or of one inside it. */
export function optionAt(options: AnyOptions, path: string): unknown {
  return path.split('.').reduce<any>((value, part) => value?.[part], options);
}

/** The value of each variable that an option says. */
export function optionValues(options: AnyOptions): OptionValues {
  const env: { [key: string]: string } = {};
  const problems = messagesOf(Object.entries(CNI_ENVIRONMENT).map(([key, variable]) => () => {
    const value = variable.option === undefined ? undefined : optionAt(options, variable.option);
    if (value !== undefined) {
      env[key] = written(variable.option!, variable, value);
    }
  }));
  return { env, problems };
}

/** What is given with settings of its own is on. */
const GIVEN = ['customNetworking', 'securityGroupsForPods'];

function written(option: string, variable: EnvironmentVariable, value: any): string {
  switch (variable.takes) {
    case 'flag': return String(GIVEN.includes(option) || trueOrFalse(option, value) !== (variable.opposite ?? false));
    case 'number': return number(option, variable, value);
    case 'text': return someText(option, value, 'text that is not empty');
    case 'choice': return choice(option, variable, value);
    case 'cidrs': return someList<string>(option, value, "['192.0.2.0/24']").map((cidr, index) => cidrArgument(`${option}[${index}]`, cidr, 'ipv4')).join(',');
    case 'tags': return tags(option, value);
  }
}

function number(option: string, { min = 0, max = 0, unit }: EnvironmentVariable, value: any): string {
  return String(unit === 'seconds' ? seconds(option, value, min, max) : plainNumber(option, value, min, max, unit));
}

function choice(option: string, { choices = [] }: EnvironmentVariable, value: string): string {
  return choices.includes(value) ? value : refuse(option, value, `allowed is ${choices.map(shown).join(' or ')}`);
}

function tags(option: string, value: { [key: string]: string }): string {
  const given = textMap(option, value, "{ team: 'payments' }");
  return JSON.stringify(Object.fromEntries(Object.keys(given).sort().map(key => [key, given[key]])));
}

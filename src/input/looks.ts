import { shown } from './arguments';
import { didYouMean } from './names';

/** Whether a value is of the kind that a property takes. By looks, not by class: two copies of the library may meet in one program. */
export type Has = (value: any) => boolean;

/** For each property: how its values look, and what to give. */
export type Looks<Props> = { readonly [prop in keyof Props]-?: readonly [Has, string] };

export const text: Has = value => typeof value === 'string';
export const toggle: Has = value => typeof value === 'boolean';
export const map: Has = value => typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(text);
export const list = (item: Has): Has => value => Array.isArray(value) && value.every(it => typeof it === 'object' && it !== null && item(it));

/** A value of an enum. */
export function one(members: { readonly [name: string]: string }, name: string): readonly [Has, string] {
  return [value => Object.values(members).includes(value), `give a member of ${name}, for instance ${name}.${Object.keys(members)[0]}`];
}

/*
 * Types are not there to help a program in plain JavaScript.
 */

/** Properties whose values are of another kind than they have to be, and those that are not known at all. */
export function wrongTypes<Props extends object>(props: Partial<Props>, looks: Looks<Props>): string[] {
  const wrong: string[] = [];
  for (const name of Object.keys(props) as (keyof Props & string)[]) {
    const value: unknown = props[name];
    if (value === undefined) {
      continue;
    }
    const look: readonly [Has, string] | undefined = looks[name];
    if (look === undefined) {
      wrong.push(`there is no property ${name}${didYouMean(name, Object.keys(looks))}`);
    } else if (value === null || !look[0](value)) {
      wrong.push(`${name} is ${kindOf(value)}; ${look[1]}`);
    }
  }
  return wrong;
}

function kindOf(value: unknown): string {
  if (typeof value === 'function') {
    return 'a function, not what it returns';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return shown(value);
  }
  const strange = Object.getPrototypeOf(value) === Object.prototype ? Object.entries(value).find(([, item]) => typeof item !== 'string') : undefined;
  return strange === undefined ? 'an object of another kind' : `an object whose ${strange[0]} is ${shown(strange[1])}`;
}

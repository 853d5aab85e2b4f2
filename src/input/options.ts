import { refuse } from './arguments';
import { nearName } from './names';

/** The name of every option that there is. */
export type OptionNames<Options> = { readonly [name in keyof Options]-?: true };

/**
 * Options as they were given: an object, and nothing in it that nobody reads. Every construct has some, so that this is one look-up for
 * each of them.
 *
 * @param self what has the options, for messages
 * @param options what was given
 * @param names all names, the first one as an example
 * @param argument what messages call the whole, if not the options of `self`
 */
export function optionsOf<Options extends object>(self: string, options: Options, names: OptionNames<Options>, argument?: string): Options {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    refuse(argument ?? `${self}: options`, options, `give an object such as { ${Object.keys(names)[0]}: … }`);
  }
  for (const name of Object.keys(options)) {
    if (names[name as keyof Options] !== true && options[name as keyof Options] !== undefined) {
      unknownOption(self, name, Object.keys(names));
    }
  }
  return options;
}

function unknownOption(self: string, name: string, names: readonly string[]): never {
  const near = nearName(name, names);
  throw new Error(`${self}: there is no property ${name}; ${near === undefined ? `there is ${names.join(', ')}` : `did you mean ${near}?`}`);
}

import { AnnotationValue, EncodeError, Reader, encode } from './codec';
import { specOf } from './lookup';

/** Collects typed values as annotations, encoded by the catalogue, and everything that cannot be encoded. */
export class AnnotationWriter {
  private readonly annotations: { [key: string]: string } = {};
  private readonly troubles: string[] = [];

  public constructor(private readonly reader: Reader = {}) {}

  /** Writes a value; `undefined` writes nothing. `prop` is how the user knows the value. */
  public set(key: string, value: AnnotationValue | undefined, prop: string): this {
    if (value === undefined) {
      return this;
    }
    try {
      this.annotations[key] = encode(specOf(key), value, this.reader);
    } catch (error) {
      if (!(error instanceof EncodeError)) {
        throw error;
      }
      this.troubles.push(`${prop} ${error.problem}`);
    }
    return this;
  }

  /** Writes a map without its undefined values; an empty map writes nothing. */
  public setMap(key: string, pairs: { readonly [name: string]: string | undefined }, prop: string): this {
    const given: { [name: string]: string } = {};
    let some = false;
    for (const name of Object.keys(pairs)) {
      const value = pairs[name];
      if (value !== undefined) {
        given[name] = value;
        some = true;
      }
    }
    return some ? this.set(key, given, prop) : this;
  }

  /** Adds annotations as they are; what is written already must not be written again. */
  public add(extra: { readonly [key: string]: string } | undefined, prop: string): this {
    for (const [key, value] of Object.entries(extra ?? {})) {
      if (Object.hasOwn(this.annotations, key)) {
        this.troubles.push(`${prop} has ${key}, which the construct writes itself ('${this.annotations[key]}'); use the property for it`);
      } else {
        this.annotations[key] = value;
      }
    }
    return this;
  }

  public get written(): { [key: string]: string } {
    return this.annotations;
  }

  public get problems(): readonly string[] {
    return this.troubles;
  }
}

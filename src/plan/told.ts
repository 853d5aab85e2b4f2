import { AnnotationReader } from './annotation-reader';
import type { Diagnoses } from './diagnosis';
import { FILLED_IN_LATER, Maybe, REFUSED } from './model/unknown';
import type { Setting } from './setting';
import type { StringMap } from '../annotations/codec';
import type { Controller } from '../cluster/controller';

/** What the annotations of an object say, `undefined` where they say nothing; what cannot be read is diagnosed. */
export class Told {
  private refused: Set<string> | undefined;

  public constructor(
    private readonly reader: AnnotationReader,
    public readonly diagnoses: Diagnoses,
  ) {}

  /** The same reading for other diagnoses. */
  public with(diagnoses: Diagnoses): Told {
    return new Told(this.reader, diagnoses);
  }

  /** Whose reading it is. */
  public get controller(): Controller | undefined {
    return this.reader.controller;
  }

  /** Whether an annotation is there, whatever it says. */
  public has(key: string): boolean {
    return this.reader.has(key);
  }

  public text(key: string): Maybe<string> | undefined {
    return this.known(key, this.reader.text(key));
  }

  public flag(key: string): Maybe<boolean> | undefined {
    return this.known(key, this.reader.flag(key));
  }

  public whole(key: string): Maybe<number> | undefined {
    return this.known(key, this.reader.whole(key));
  }

  public list(key: string): Maybe<readonly string[]> | undefined {
    return this.known(key, this.reader.list(key));
  }

  public map(key: string): Maybe<StringMap> | undefined {
    return this.known(key, this.reader.map(key));
  }

  /** JSON's null is an empty object to the controller. */
  public json<T extends object>(key: string): Maybe<Partial<T>> | undefined {
    const setting = this.reader.json<T>(key);
    return setting.is === 'set' && setting.value === undefined ? {} : this.known(key, setting as Setting<T>);
  }

  private known<T>(key: string, setting: Setting<T>): Maybe<T> | undefined {
    switch (setting.is) {
      case 'set': return setting.value;
      case 'absent': return undefined;
      case 'unknown': return FILLED_IN_LATER;
      case 'malformed': {
        if (this.refused?.has(key)) {
          return REFUSED;
        }
        (this.refused ??= new Set()).add(key);
        const { got, problem, allowed } = this.reader.problemOf(key);
        this.diagnoses.add('malformed-annotation', { annotation: key, got, limit: allowed, message: `the value ${problem}` });
        return REFUSED;
      }
    }
  }
}

import { ABSENT, MALFORMED, Setting, UNKNOWN, set } from './setting';
import { AnnotationValue, StringMap, decode } from '../../annotations/codec';
import { specOf } from '../../annotations/lookup';
import type { Controller } from '../../cluster/controller';
import { dialectOf, lacks } from '../../cluster/dialect';
import { isToken } from '../../input/tokens';

/** Reads the annotations of one object as its controller does: what the controller does not know is not there. */
export class AnnotationReader {
  private readonly settings = new Map<string, Setting<AnnotationValue>>();

  public constructor(
    private readonly annotations: { readonly [key: string]: unknown },
    private readonly controller: Controller | undefined,
  ) {}

  /** Whether an annotation is there and read. */
  public has(key: string): boolean {
    return this.annotations[key] !== undefined && !lacks(this.controller, specOf(key));
  }

  public text(key: string): Setting<string> {
    return this.read<string>(key);
  }

  public flag(key: string): Setting<boolean> {
    return this.read<boolean>(key);
  }

  public whole(key: string): Setting<number> {
    return this.read<number>(key);
  }

  public list(key: string): Setting<readonly string[]> {
    return this.read<readonly string[]>(key);
  }

  public map(key: string): Setting<StringMap> {
    return this.read<StringMap>(key);
  }

  /** A value in JSON; `undefined` as the value is JSON's null. */
  public json<T extends object>(key: string): Setting<T | undefined> {
    return this.read<T>(key);
  }

  private read<T extends AnnotationValue>(key: string): Setting<T> {
    let setting = this.settings.get(key);
    if (setting === undefined) {
      this.settings.set(key, setting = this.decoded(key));
    }
    return setting as Setting<T>;
  }

  private decoded(key: string): Setting<AnnotationValue> {
    const raw = this.annotations[key];
    if (raw === undefined) {
      return ABSENT;
    }
    const spec = specOf(key);
    if (lacks(this.controller, spec)) {
      return ABSENT;
    }
    if (typeof raw !== 'string') {
      return MALFORMED;
    }
    if (isToken(raw)) {
      return UNKNOWN;
    }
    const read = decode(spec, raw, dialectOf(this.controller));
    return read.ok ? set(read.value) : MALFORMED;
  }
}

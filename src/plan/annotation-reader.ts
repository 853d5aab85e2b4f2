import { ABSENT, MALFORMED, Setting, UNKNOWN, set } from './setting';
import { AnnotationValue, StringMap, decode } from '../annotations/codec';
import { specOf } from '../annotations/lookup';
import type { AnnotationSpec } from '../annotations/spec';
import type { Controller } from '../cluster/controller';
import { dialectOf, lacks } from '../cluster/dialect';
import { isToken } from '../input/tokens';

/** What a controller makes of a key: nothing, where it does not know it; else of every value that was met. */
interface Known {
  readonly spec: AnnotationSpec;
  readonly ignored: boolean;
  readonly values: Map<string, Setting<AnnotationValue>>;
}

const NOBODY = {};
const knowledge = new WeakMap<object, Map<string, Known>>();

/** Keys, and values of one key, that are remembered; a bound keeps what always differs from filling memory. */
const MOST_VALUES = 1000;

/** Reads the annotations of one object as its controller does: what the controller does not know is not there. */
export class AnnotationReader {
  private readonly known: Map<string, Known>;

  public constructor(
    private readonly annotations: { readonly [key: string]: unknown },
    public readonly controller: Controller | undefined,
  ) {
    // The same few keys and values stand on thousands of objects.
    let known = knowledge.get(controller ?? NOBODY);
    if (known === undefined) {
      knowledge.set(controller ?? NOBODY, known = new Map());
    }
    this.known = known;
  }

  /** Whether an annotation is there and read. */
  public has(key: string): boolean {
    return this.annotations[key] !== undefined && !this.of(key).ignored;
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

  /** What is wrong with a value that cannot be read, for messages. */
  public problemOf(key: string): { readonly got: unknown; readonly problem: string; readonly allowed: string } {
    const got = this.annotations[key];
    const read = typeof got === 'string' ? decode(this.of(key).spec, got, dialectOf(this.controller)) : undefined;
    return read === undefined || read.ok ? { got, problem: 'is no text', allowed: 'text' } : { got, problem: read.problem, allowed: read.allowed };
  }

  private read<T extends AnnotationValue>(key: string): Setting<T> {
    const raw = this.annotations[key];
    if (raw === undefined) {
      return ABSENT;
    }
    const known = this.of(key);
    if (known.ignored) {
      return ABSENT;
    }
    if (typeof raw !== 'string') {
      return MALFORMED;
    }
    let setting = known.values.get(raw);
    if (setting === undefined) {
      setting = this.decoded(known.spec, raw);
      if (known.values.size >= MOST_VALUES) {
        known.values.clear();
      }
      known.values.set(raw, setting);
    }
    return setting as Setting<T>;
  }

  private decoded(spec: AnnotationSpec, raw: string): Setting<AnnotationValue> {
    if (isToken(raw)) {
      return UNKNOWN;
    }
    const read = decode(spec, raw, dialectOf(this.controller));
    return read.ok ? set(read.value) : MALFORMED;
  }

  private of(key: string): Known {
    let known = this.known.get(key);
    if (known === undefined) {
      const spec = specOf(key);
      // Keys with a variable part are read alike.
      known = this.known.get(spec.key) ?? { spec, ignored: lacks(this.controller, spec), values: new Map() };
      if (this.known.size >= MOST_VALUES) {
        this.known.clear();
      }
      this.known.set(spec.key, known).set(key, known);
    }
    return known;
  }
}

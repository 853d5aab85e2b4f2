import { KeyVerdict, judgeKey } from '../annotations/lookup';
import type { AnnotationSpec } from '../annotations/spec';
import { isToken } from '../input/tokens';

const NOT_KNOWN_YET: KeyVerdict = { is: 'not-ours' };

/** An annotation or label as it stands in an object. */
export class Entry {
  /** What the key is to the catalogue. */
  public readonly verdict: KeyVerdict;

  public constructor(
    public readonly key: string,
    public readonly raw: unknown,
    public readonly place: 'annotation' | 'label',
    /** Whether it stands on a pod template, not on the object itself. */
    public readonly template: boolean,
    private readonly map: string,
  ) {
    this.verdict = isToken(key) ? NOT_KNOWN_YET : judgeKey(key);
  }

  /** Path inside the object. */
  public get field(): string {
    return `${this.map}['${this.key}']`;
  }

  /** The catalogue's entry, if the key is read in this place on objects of this kind. */
  public readOn(kind: string | undefined): AnnotationSpec | undefined {
    const { verdict, place, template } = this;
    return verdict.is === 'known' && isReadOn(verdict.spec, place, template ? 'Pod' : kind) ? verdict.spec : undefined;
  }
}

/** Whether a key is read in a place on objects of a kind. */
export function isReadOn(spec: AnnotationSpec, place: 'annotation' | 'label', kind: string | undefined): boolean {
  return spec.place === place && kind !== undefined && spec.on.includes(kind);
}

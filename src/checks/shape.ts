import type { Entry } from './entry';
import { ManifestObject, OWN_PREFIX } from './manifest-object';
import { ALB_PREFIX } from '../annotations/alb-keys';
import { familyKey } from '../annotations/lookup';
import type { AnnotationSpec } from '../annotations/spec';
import { Json, asRecord } from '../input/json';
import { isToken } from '../input/tokens';

/** Annotations of the objects themselves that a controller reads. */
export class ReadKeys {
  /** What the catalogue says of those keys. */
  public readonly specs: readonly AnnotationSpec[];
  private readonly byKey: ReadonlyMap<string, AnnotationSpec>;

  public constructor(entries: readonly Entry[], kind: string | undefined) {
    this.byKey = new Map(entries.flatMap(entry => {
      const spec = entry.readOn(kind);
      return spec === undefined ? [] : [[familyKey(entry.key) ?? entry.key, spec]];
    }));
    this.specs = [...this.byKey.values()];
  }

  /** What the catalogue says of a key that an object of the shape has, if it is read. */
  public specOf(key: string): AnnotationSpec | undefined {
    const spec = this.byKey.get(key);
    return spec !== undefined || isToken(key) ? spec : this.byKey.get(familyKey(key) ?? '');
  }
}

/**
 * What objects have in common that differ in values only: kind, and keys of annotations and labels, those of Ingresses without their variable
 * parts. Programs make thousands of objects of a few shapes, and many checks have nothing to say of a shape at all: that is settled once.
 */
export class Shape {
  /** Whether an annotation or label is addressed to this library. */
  public readonly speaksToUs: boolean;
  /** Whether it is an Ingress, stands behind one, or says what a class of them is. */
  public readonly isOfIngresses: boolean;
  /** Annotations that a controller reads; `undefined` where one reads labels, or a pod template. */
  public readonly readAnnotations: ReadKeys | undefined;
  /** Keys of the objects' own annotations. */
  private readonly keys: readonly string[];

  public constructor(
    public readonly isService: boolean,
    public readonly isIngress: boolean,
    public readonly knownKind: string | undefined,
    /** Keys with their places; the values are those of the first object. */
    public readonly entries: readonly Entry[],
  ) {
    this.keys = entries.filter(({ place, template }) => place === 'annotation' && !template).map(({ key }) => key);
    const readsElsewhere = entries.some(entry => (entry.place === 'label' || entry.template) && entry.readOn(knownKind) !== undefined);
    this.readAnnotations = readsElsewhere ? undefined : new ReadKeys(entries, knownKind);
    this.isOfIngresses = isIngress || knownKind === 'IngressClassParams' || knownKind === 'IngressClass' || this.keys.some(key => key.startsWith(ALB_PREFIX));
    this.speaksToUs = entries.some(({ key }) => key.startsWith(OWN_PREFIX));
  }

  /** Whether the objects have an annotation of a key, or one that begins so where the key ends in a dot. */
  public hasAny(keys: readonly string[]): boolean {
    return keys.some(wanted => wanted.endsWith('.') ? this.keys.some(key => key.startsWith(wanted)) : this.keys.includes(wanted));
  }
}

/** The shapes of one run, by what their objects have in common, one step for each key: putting long texts together costs more. */
export class Shapes {
  private readonly root = new Step();

  public of(object: ManifestObject): Shape {
    let step = this.root.to(object.apiVersion).to(object.kind);
    step = stepsOf(object.metadata, step, 'metadata', object.isIngress);
    step = stepsOf(object.template?.metadata, step, 'template', false);
    return step.shape ??= new Shape(object.isService, object.isIngress, object.knownKind, object.entries);
  }
}

class Step {
  public shape?: Shape;
  private readonly next = new Map<string | undefined, Step>();

  public to(key: string | undefined): Step {
    let step = this.next.get(key);
    if (step === undefined) {
      this.next.set(key, step = new Step());
    }
    return step;
  }
}

function stepsOf(metadata: Json | undefined, from: Step, place: string, hasFamilies: boolean): Step {
  if (metadata === undefined) {
    return from;
  }
  const { annotations, labels } = metadata;
  const step = annotations === undefined ? from : stepsOfMap(annotations, from.to(`\0${place} annotations`), hasFamilies);
  return labels === undefined ? step : stepsOfMap(labels, step.to(`\0${place} labels`), hasFamilies);
}

/** Rules of an Ingress have keys with the names of backends: each such family counts once. */
function stepsOfMap(map: unknown, from: Step, hasFamilies: boolean): Step {
  let step = from;
  const families = hasFamilies ? new Set<string>() : undefined;
  for (const key in asRecord(map)) {
    const family = families === undefined || isToken(key) ? undefined : familyKey(key);
    if (family === undefined) {
      step = step.to(key);
    } else if (!families!.has(family)) {
      families!.add(family);
      step = step.to(family);
    }
  }
  return step;
}

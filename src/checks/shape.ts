import type { Entry } from './entry';
import { ManifestObject, OWN_PREFIX } from './manifest-object';
import { ALB_PREFIX } from '../annotations/alb-keys';
import type { AnnotationSpec } from '../annotations/spec';
import { Json, asRecord } from '../input/json';

/** A key together with what the catalogue says of it. */
export interface ReadKey {
  readonly key: string;
  readonly spec: AnnotationSpec;
}

/**
 * What objects have in common that differ in values only: kind, and keys of annotations and labels. Programs make thousands of objects of
 * a few shapes, and many checks have nothing to say of a shape at all: that is settled once.
 */
export class Shape {
  /** Whether an annotation or label is addressed to this library. */
  public readonly speaksToUs: boolean;
  /** Whether it is an Ingress, stands behind one, or says what a class of them is. */
  public readonly isOfIngresses: boolean;
  /**
   * Annotations of the objects themselves that a controller reads; `undefined` where labels, or a pod template, have some that one reads.
   */
  public readonly readAnnotations: readonly ReadKey[] | undefined;
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
    const read = entries.flatMap(entry => {
      const spec = entry.readOn(knownKind);
      return spec === undefined ? [] : [{ key: entry.key, spec, own: entry.place === 'annotation' && !entry.template }];
    });
    this.readAnnotations = read.every(({ own }) => own) ? read : undefined;
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
    step = stepsOf(object.metadata, step, 'metadata');
    step = stepsOf(object.template?.metadata, step, 'template');
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

function stepsOf(metadata: Json | undefined, from: Step, place: string): Step {
  let step = from;
  for (const part of ['annotations', 'labels']) {
    const map = asRecord(metadata?.[part]);
    if (map !== undefined) {
      step = step.to(`\0${place} ${part}`);
      for (const key of Object.keys(map)) {
        step = step.to(key);
      }
    }
  }
  return step;
}

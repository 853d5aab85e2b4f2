import { ApiObject, App, ImplicitTokenResolver, Lazy, LazyResolver, NumberStringUnionResolver } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Json } from '../input/json';

/** What an API object keeps to itself. Fields of other versions of cdk8s may differ: nothing here is taken for granted. */
interface Innards {
  readonly props?: unknown;
  readonly patches?: unknown;
}

interface MetadataInnards {
  readonly annotations?: unknown;
  readonly labels?: unknown;
  readonly finalizers?: unknown;
  readonly ownerReferences?: unknown;
  readonly _additionalAttributes?: unknown;
}

/**
 * Renders objects as they will be written, so that JSON patches, resolvers and later additions are seen.
 *
 * cdk8s renders every object once more when it writes it. Rendering copies each value several times over, which is most of
 * what checking costs; but most objects are plain data that no patch, resolver or override will change, and these
 * are read where they lie.
 */
export class Rendering {
  /** Whether nothing but what cdk8s brings resolves values. */
  public readonly standard: boolean;

  public constructor(resolvers: unknown) {
    this.standard = areStandard(resolvers);
  }

  /** The manifest of an object that is plain data. */
  public plain(object: ApiObject): Json | undefined {
    return this.standard ? plainManifest(object) : undefined;
  }

  /** The manifest of an object; `undefined` if it cannot be rendered. */
  public manifestOf(object: ApiObject): Json | undefined {
    const plain = this.plain(object);
    if (plain !== undefined) {
      return plain;
    }
    try {
      return object.toJson() as Json;
    } catch {
      // A resolver or patch that throws stops cdk8s a moment later, with a message of its own.
      return undefined;
    }
  }
}

/** The parts of a workload that say how its pods are found, as `toJson` gives them. Most are plain data, and read where they lie. */
export function podFinder(workload: ApiObject): Json {
  const { props, patches } = workload as unknown as Innards;
  const { resolvers } = rootOf(workload) as Partial<App>;
  const plainly = workload.toJson === ApiObject.prototype.toJson && isEmptyList(patches) && areStandard(resolvers);
  if (plainly && isRecord(props) && isRecord(props.spec)) {
    const { kind, spec: { selector } } = props;
    if (kind !== 'Pod' && isPlain(kind) && isPlain(selector)) {
      return { kind, spec: { selector } };
    }
  }
  return (workload.toJson() ?? {}) as Json;
}

// The node's own way to its root lists all scopes.
function rootOf(construct: IConstruct): IConstruct {
  let root = construct;
  while (root.node.scope !== undefined) {
    root = root.node.scope;
  }
  return root;
}

function areStandard(resolvers: unknown): boolean {
  return Array.isArray(resolvers) && resolvers.every(isStandard);
}

function isStandard(resolver: unknown): boolean {
  return resolver instanceof LazyResolver || resolver instanceof ImplicitTokenResolver || resolver instanceof NumberStringUnionResolver;
}

/** The selector of a Service that is read when it is written, in a form that can be read here as well. */
export function lazySelector(produce: () => unknown): Lazy {
  const lazy = Lazy.any({ produce }) as unknown as Lazy;
  Object.defineProperty(lazy, PRODUCE, { value: produce, enumerable: false });
  return lazy;
}

const PRODUCE = Symbol.for('cdk8s-eks-networking.produce');

interface Lazily {
  readonly [PRODUCE]?: () => unknown;
}

/** Whether a spec has a selector of ours. */
function hasOwnSelector(spec: unknown): spec is { readonly selector: Required<Lazily> } {
  return isRecord(spec) && (spec.selector as Lazily | null | undefined)?.[PRODUCE] !== undefined;
}

/** A spec that is plain but for a selector of ours. */
function withSelector(spec: Json & { readonly selector: Required<Lazily> }): Json | undefined {
  const settled: { [key: string]: unknown } = {};
  for (const key in spec) {
    const value = key === 'selector' ? spec.selector[PRODUCE]() : spec[key];
    if (value !== undefined || key !== 'selector') {
      if (!isPlain(value)) {
        return undefined;
      }
      settled[key] = value;
    }
  }
  return settled;
}

function plainManifest(object: ApiObject): Json | undefined {
  const { props, patches } = object as unknown as Innards;
  if (object.toJson !== ApiObject.prototype.toJson || !isEmptyList(patches) || !isRecord(props)) {
    return undefined;
  }
  const metadata = plainMetadata(object);
  if (metadata === undefined) {
    return undefined;
  }
  let settled: Json | undefined;
  for (const key in props) {
    const value = props[key];
    if (key === 'spec' && hasOwnSelector(value)) {
      settled = withSelector(value);
      if (settled === undefined) {
        return undefined;
      }
    } else if (key !== 'metadata' && !isPlain(value)) {
      return undefined;
    }
  }
  return { ...props, ...settled === undefined ? {} : { spec: settled }, metadata };
}

function plainMetadata({ metadata }: ApiObject): Json | undefined {
  const { annotations, labels, finalizers, ownerReferences, _additionalAttributes: more } = metadata as unknown as MetadataInnards;
  if (!isRecord(annotations) || !isRecord(labels) || !isEmptyList(finalizers) || !isEmptyList(ownerReferences) || !isRecord(more)) {
    return undefined;
  }
  const { name, namespace } = metadata;
  const result: { [key: string]: unknown } = {};
  for (const key in more) {
    if (!OWN_METADATA.has(key)) {
      result[key] = more[key];
    }
  }
  result.name = name;
  if (namespace !== undefined) {
    result.namespace = namespace;
  }
  if (!isEmpty(annotations)) {
    result.annotations = annotations;
  }
  if (!isEmpty(labels)) {
    result.labels = labels;
  }
  return isPlain(result) ? result : undefined;
}

function isEmpty(record: object): boolean {
  for (const _ in record) {
    return false;
  }
  return true;
}

const OWN_METADATA = new Set(['name', 'namespace', 'annotations', 'labels', 'finalizers', 'ownerReferences']);

/** Data that cdk8s writes exactly as it is: no nulls to drop, nothing to resolve. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object') {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  }
  if (Array.isArray(value)) {
    return value.every(isPlain);
  }
  // Whatever resolves itself has a function, or is of a class of its own.
  if (!isRecord(value)) {
    return false;
  }
  for (const key in value) {
    const inner = value[key];
    if (typeof inner !== 'string' && typeof inner !== 'number' && typeof inner !== 'boolean' && !isPlain(inner)) {
      return false;
    }
  }
  return true;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

import { selects } from './namespace-selector';
import { AUTO_MODE_INGRESS_CLASS, SELF_MANAGED_INGRESS_CLASS } from '../../facts/ingress-classes';
import { Json, asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';
import type { ParamsFlavour } from '../alb/class-params';
import { ClassParams } from '../alb/class-params';
import { Diagnoses, DiagnosisDetail, DiagnosisId } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import { judgeClassParams, specOf } from '../kubernetes/class-params';
import type { ReadIngress } from '../kubernetes/ingress';
import type { ObjectsAtHand } from '../kubernetes/objects';
import type { Owner } from '../ownership';

/** The old way to choose a controller. */
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
const DEFAULT_ANNOTATION = 'ingressclass.kubernetes.io/is-default-class';
const NAME_LABEL = 'kubernetes.io/metadata.name';

/** What the class of an Ingress makes of it. */
export interface ResolvedClass {
  readonly owner: Owner;
  readonly params: ClassParams;
  /** Why the controller cannot use the class. */
  readonly wrong?: Wrong;
  /** Whether nobody can tell if the class is for the namespace. */
  readonly isUnsure?: boolean;
  /** Whether there is no class, and no default one. */
  readonly isUnclaimed?: boolean;
  /** Whether Kubernetes refuses the Ingress, too. */
  readonly isRefused?: boolean;
}

interface Wrong extends DiagnosisDetail {
  readonly id: DiagnosisId;
}

const OTHER: ResolvedClass = { owner: 'other', params: ClassParams.NONE };
const UNCLAIMED: ResolvedClass = { ...OTHER, isUnclaimed: true };
const UNTOLD: ResolvedClass = { owner: 'unknown', params: ClassParams.UNKNOWN };
const SEVERAL: ResolvedClass = {
  ...OTHER, isRefused: true, wrong: { id: 'multiple-default-classes', message: 'it names no class, and there are several default ones' },
};
const FLAVOURS = [{ owner: 'self-managed', ...SELF_MANAGED_INGRESS_CLASS }, { owner: 'auto-mode', ...AUTO_MODE_INGRESS_CLASS }] as const;

/** The classes of a cluster, with their parameters. */
export class IngressClasses {
  private readonly defaults: readonly string[];
  private readonly isComplete: boolean;
  private readonly resolved = new Map<string, ResolvedClass>();

  public constructor(
    private readonly objects: ObjectsAtHand,
    private readonly knowledge: Knowledge,
  ) {
    this.isComplete = knowledge.completeness.covers('IngressClass', '');
    this.defaults = [...objects.all('IngressClass')].filter(isDefault).map(({ metadata }) => asRecord(metadata)!.name as string);
  }

  /** Whether a class is there; `undefined` where nobody can tell. */
  public has(name: string): boolean | undefined {
    return this.objects.findWide('IngressClass', name) !== undefined ? true : this.isComplete ? false : undefined;
  }

  /** What the controllers make of the class of an Ingress, in the order in which they look. */
  public of({ annotations, spec, namespace }: ReadIngress): ResolvedClass {
    const legacy = annotations[CLASS_ANNOTATION];
    if (legacy !== undefined) {
      // On EKS Auto Mode nobody reads it, unless a controller of one's own runs beside.
      return isToken(legacy) ? UNTOLD
        : legacy !== 'alb' ? OTHER
          : { owner: this.knowledge.controller.isAutoMode ? 'unknown' : 'self-managed', params: ClassParams.NONE };
    }
    const { ingressClassName: name } = spec;
    if (typeof name === 'string') {
      return isToken(name) ? UNTOLD : this.named(name, namespace);
    }
    if (this.defaults.length > 1) {
      return SEVERAL;
    }
    return !this.isComplete ? UNTOLD : this.defaults.length === 0 ? UNCLAIMED : this.named(this.defaults[0], namespace);
  }

  private named(name: string, namespace: string): ResolvedClass {
    const key = `${name}\0${namespace}`;
    let resolved = this.resolved.get(key);
    if (resolved === undefined) {
      this.resolved.set(key, resolved = this.resolve(name, namespace));
    }
    return resolved;
  }

  private resolve(name: string, namespace: string): ResolvedClass {
    const manifest = this.objects.findWide('IngressClass', name);
    if (manifest === undefined) {
      const wrong: Wrong = { id: 'class-not-found', field: 'spec.ingressClassName', got: name, message: `there is no IngressClass ${name.slice(0, 80)}` };
      return this.isComplete ? { ...OTHER, isRefused: true, wrong } : UNTOLD;
    }
    const { controller, parameters } = specOf(manifest);
    const flavour = FLAVOURS.find(it => it.controller === controller);
    if (flavour === undefined) {
      return isToken(controller) ? UNTOLD : OTHER;
    }
    if (parameters === undefined || parameters === null) {
      return { owner: flavour.owner, params: ClassParams.NONE };
    }
    const { apiGroup, kind, name: paramsName } = asRecord(parameters) ?? {};
    const unknown: ResolvedClass = { owner: flavour.owner, params: ClassParams.UNKNOWN };
    if ([apiGroup, kind, paramsName].some(isToken)) {
      return unknown;
    }
    if (apiGroup !== flavour.parametersGroup || kind !== 'IngressClassParams') {
      return { ...unknown, wrong: { id: 'class-params-kind', got: kind, message: `IngressClass ${name.slice(0, 80)} has parameters of a kind that the controller does not know` } };
    }
    return this.withParams(unknown, String(paramsName), flavour.parametersGroup as ParamsFlavour, namespace);
  }

  private withParams(unknown: ResolvedClass, name: string, group: ParamsFlavour, namespace: string): ResolvedClass {
    const manifest = this.objects.findWide(`IngressClassParams ${group}`, name);
    if (manifest === undefined) {
      const wrong: Wrong = { id: 'class-params-not-found', got: name, message: `there are no IngressClassParams ${name.slice(0, 80)}` };
      return this.knowledge.completeness.covers('IngressClassParams', '') ? { ...unknown, wrong } : unknown;
    }
    const diagnoses = new Diagnoses('IngressClassParams', name);
    judgeClassParams(manifest, this.knowledge.controller, diagnoses);
    if (diagnoses.list.length > 0) {
      return unknown;
    }
    const spec = specOf(manifest);
    const { namespaceSelector } = spec;
    const selected = namespaceSelector === undefined || namespaceSelector === null ? true : selects(namespaceSelector, this.labelsOf(namespace));
    const resolved: ResolvedClass = { owner: unknown.owner, params: new ClassParams(spec, group) };
    if (typeof selected === 'object') {
      return { ...resolved, wrong: { id: 'class-params-selector', message: `namespaceSelector of IngressClassParams ${name}: ${selected.wrong}` } };
    }
    return selected === false
      ? { ...resolved, wrong: { id: 'class-params-namespace', got: namespace, message: `IngressClassParams ${name} are not for namespace ${namespace}` } }
      : selected === undefined ? { ...resolved, isUnsure: true } : resolved;
  }

  /** Labels of a namespace: null for one that it does not have, `undefined` where nobody can tell. */
  private labelsOf(namespace: string): (key: string) => string | null | undefined {
    const manifest = this.objects.findWide('Namespace', namespace);
    const labels = asRecord(asRecord(manifest?.metadata)?.labels) ?? {};
    const others = manifest !== undefined || this.knowledge.completeness.covers('Namespace', '') ? null : undefined;
    return key => !Object.hasOwn(labels, key) ? key === NAME_LABEL ? namespace : others
      : labels[key] === null ? null
        : typeof labels[key] === 'string' && !isToken(labels[key]) ? labels[key] : undefined;
  }
}

function isDefault({ metadata }: Json): boolean {
  return asRecord(asRecord(metadata)?.annotations)?.[DEFAULT_ANNOTATION] === 'true';
}

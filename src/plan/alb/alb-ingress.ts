import { Backend, RulePath, defaultBackendOf, rulePaths } from './backends';
import { ACTIONS, CONDITIONS, TRANSFORMS, familiesOf } from './rule-keys';
import type { Action, Condition, Transform } from './rule-settings';
import { ServiceRef, serviceRefs } from './service-refs';
import type { Controller } from '../../cluster/controller';
import type { Json } from '../../input/json';
import { AnnotationReader } from '../annotation-reader';
import type { KeyFamilies } from '../key-families';
import { ABSENT, Setting } from '../setting';

/** What an Ingress says to the controller that builds an Application Load Balancer from it and the other members of its group. */
export class AlbIngress {
  public readonly reader: AnnotationReader;
  private pathList?: readonly RulePath[];
  private backendList?: readonly Backend[];
  private ruleMap?: Map<string, RulePath[]>;
  private refList?: readonly ServiceRef[];
  private familySet?: KeyFamilies;

  public constructor(
    /** Annotations of the Ingress alone: those of the Services behind it count before some of them. */
    public readonly annotations: Json,
    public readonly spec: Json,
    /** The controller that reads it, if it is one of ours and known. */
    public readonly controller: Controller | undefined,
  ) {
    this.reader = new AnnotationReader(annotations, controller);
  }

  /** Which families of keys its annotations have. */
  public get families(): KeyFamilies {
    return this.familySet ??= familiesOf(this.annotations);
  }

  /** Paths of all rules, in the order written. */
  public get paths(): readonly RulePath[] {
    return this.pathList ??= rulePaths(this.spec);
  }

  public get defaultBackend(): Backend | undefined {
    return this.backends.length > this.paths.length ? this.backends[this.paths.length] : undefined;
  }

  /** Backends of all paths, then the default one. */
  public get backends(): readonly Backend[] {
    if (this.backendList === undefined) {
      const last = defaultBackendOf(this.spec);
      const all = this.paths.map(({ backend }) => backend);
      this.backendList = last === undefined ? all : [...all, last];
    }
    return this.backendList;
  }

  /** Rules by the name of the Service they lead to, or of what stands in its place; none for the default backend alone. */
  public get rulesByBackend(): ReadonlyMap<string, readonly RulePath[]> {
    if (this.ruleMap === undefined) {
      this.ruleMap = new Map();
      for (const rule of this.paths) {
        const { kind, name } = rule.backend;
        const others = this.ruleMap.get(name);
        if (others !== undefined) {
          others.push(rule);
        } else if (kind === 'service') {
          this.ruleMap.set(name, [rule]);
        }
      }
      const last = this.defaultBackend;
      if (last?.kind === 'service' && !this.ruleMap.has(last.name)) {
        this.ruleMap.set(last.name, []);
      }
    }
    return this.ruleMap;
  }

  /** Services that become target groups. */
  public get serviceRefs(): readonly ServiceRef[] {
    return this.refList ??= serviceRefs(this.backends, name => this.actionOf(name));
  }

  /** What stands in the place of a Service, by its name, which is not empty. */
  public actionOf(name: string): Setting<Action | undefined> {
    return this.jsonOf<Action>(ACTIONS, name);
  }

  /** Further conditions of the rules of a backend. */
  public conditionsOf(name: string): Setting<readonly (Condition | undefined)[] | undefined> {
    return this.jsonOf<readonly (Condition | undefined)[]>(CONDITIONS, name);
  }

  /** How the rules of a backend rewrite requests. */
  public transformsOf(name: string): Setting<readonly (Transform | undefined)[] | undefined> {
    return this.jsonOf<readonly (Transform | undefined)[]>(TRANSFORMS, name);
  }

  /** Whether there is an annotation of a family. Most backends have none, and putting their keys together costs more than all else. */
  public isWritten(stem: string, name: string): boolean {
    return this.families.get(stem)?.has(name) === true;
  }

  /** Whether an annotation of a family is there and read. */
  public hasOf(stem: string, name: string): boolean {
    return this.isWritten(stem, name) && this.reader.has(stem + name);
  }

  private jsonOf<T extends object>(stem: string, name: string): Setting<T | undefined> {
    return this.isWritten(stem, name) ? this.reader.json<T>(stem + name) : ABSENT;
  }
}

import { ActionSurroundings, ReadBackend, actionsFor, readBackend } from './actions';
import type { Backend } from './backends';
import { BackendConditions, RuleConditions, backendConditions, ruleConditions } from './conditions';
import type { Member } from './group-in-plan';
import { inRuleOrder } from './rule-order';
import { tagsOf } from './tags';
import { transformsOf } from './transforms';
import type { StringMap } from '../../annotations/codec';
import { isToken } from '../../input/tokens';
import type { Action } from '../model/resources';
import type { RuleTransform } from '../model/rules';
import { Maybe } from '../model/unknown';
import { mergedTags } from '../tags';

/** A rule of one Ingress, before it gets its place on a listener. */
export interface BuiltRule {
  readonly member: Member;
  readonly field: string;
  readonly match: Maybe<RuleConditions>;
  readonly tags: Maybe<StringMap>;
  readonly backend: BuiltBackend;
}

/** What the rules of one backend have in common. */
export interface BuiltBackend {
  readonly conditions: Maybe<BackendConditions>;
  readonly transforms: Maybe<readonly RuleTransform[]>;
  readonly read: ReadBackend;
  /** Its actions where traffic is encrypted, and where it is not. */
  secure?: Maybe<readonly Action[]>;
  plain?: Maybe<readonly Action[]>;
}

/** The backends of one name, by port. */
interface OfName {
  readonly port: Backend['port'];
  readonly built: BuiltBackend;
  others?: Map<Backend['port'], BuiltBackend>;
}

interface OfMember {
  readonly backends: Map<string, OfName>;
  rules?: readonly BuiltRule[];
}

const PATH_TYPES: readonly unknown[] = ['Exact', 'Prefix', 'ImplementationSpecific', undefined, null];

/** Makes the rules of the members of a group; what several listeners, paths or rules share is made once. */
export class BuiltRules {
  private readonly byMember = new Map<string, OfMember>();

  public constructor(private readonly surroundings: ActionSurroundings) {}

  /** The rules of one Ingress, in their order, with the actions that they have on a listener. */
  public of(member: Member, isSecure: boolean): readonly BuiltRule[] {
    const own = this.ofMember(member);
    if (own.rules !== undefined) {
      own.rules.forEach(({ backend }) => this.actionsOf(backend, isSecure, member));
      return own.rules;
    }
    const tags = mergedTags(tagsOf(member), this.surroundings.plan.knowledge.settings);
    for (const { pathType, field } of member.ingress.paths) {
      if (!PATH_TYPES.includes(pathType) && !isToken(pathType)) {
        member.diagnoses.add('path-type-value', { field: `${field}.pathType`, got: pathType, message: 'there is no such path type' });
      }
    }
    return own.rules = inRuleOrder(member.ingress.paths).map(path => {
      const backend = this.backendOf(path.backend, member);
      const match = ruleConditions(path, backend.conditions, member);
      this.actionsOf(backend, isSecure, member);
      return { member, field: path.field, match, tags, backend };
    });
  }

  /** What happens to requests that no rule matches. */
  public defaultActions(member: Member, backend: Backend, isSecure: boolean): Maybe<readonly Action[]> {
    return this.actionsOf(this.backendOf(backend, member), isSecure, member);
  }

  private actionsOf(built: BuiltBackend, isSecure: boolean, member: Member): Maybe<readonly Action[]> {
    const { read } = built;
    const same = read.jwt === undefined && read.auth?.type === 'none' ? built.secure ?? built.plain : undefined;
    return built[isSecure ? 'secure' : 'plain'] ??= same ?? actionsFor(read, isSecure, member, this.surroundings);
  }

  private ofMember({ key }: Member): OfMember {
    let own = this.byMember.get(key);
    if (own === undefined) {
      this.byMember.set(key, own = { backends: new Map() });
    }
    return own;
  }

  private backendOf(backend: Backend, member: Member): BuiltBackend {
    const { backends } = this.ofMember(member);
    const { kind, name, port } = backend;
    const key = kind === 'service' ? name : `\0${backend.field}`;
    const known = backends.get(key);
    // Nearly always a Service has one port, and is never asked for another.
    if (known === undefined) {
      const built = this.made(backend, member);
      backends.set(key, { port, built });
      return built;
    }
    if (known.port === port) {
      return known.built;
    }
    known.others ??= new Map();
    let built = known.others.get(port);
    if (built === undefined) {
      known.others.set(port, built = this.made(backend, member));
    }
    return built;
  }

  private made(backend: Backend, member: Member): BuiltBackend {
    const conditions = backendConditions(backend.name, member);
    const transforms = transformsOf(backend.name, member);
    return { conditions, transforms, read: readBackend(backend, member, this.surroundings) };
  }
}

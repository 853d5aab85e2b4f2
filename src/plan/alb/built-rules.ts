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
  readonly actions: Maybe<readonly Action[]>;
  readonly transforms: Maybe<readonly RuleTransform[]>;
  readonly tags: Maybe<StringMap>;
}

/** What the paths of one backend have in common. */
interface SharedParts {
  readonly conditions: Maybe<BackendConditions>;
  readonly transforms: Maybe<readonly RuleTransform[]>;
  readonly read: ReadBackend;
  readonly actions: { secure?: Maybe<readonly Action[]>; plain?: Maybe<readonly Action[]> };
}

const PATH_TYPES: readonly unknown[] = ['Exact', 'Prefix', 'ImplementationSpecific', undefined, null];

/** Makes the rules of the members of a group; what several listeners, paths or rules share is made once. */
export class BuiltRules {
  private readonly rules = new Map<string, readonly BuiltRule[]>();
  private readonly shared = new Map<string, SharedParts>();

  public constructor(private readonly surroundings: ActionSurroundings) {}

  public of(member: Member, isSecure: boolean): readonly BuiltRule[] {
    const key = `${member.key} ${isSecure}`;
    let rules = this.rules.get(key);
    if (rules === undefined) {
      this.rules.set(key, rules = this.made(member, isSecure));
    }
    return rules;
  }

  /** What happens to requests that no rule matches. */
  public defaultActions(member: Member, backend: Backend, isSecure: boolean): Maybe<readonly Action[]> {
    return this.actions(this.partsOf(backend, member), isSecure, member);
  }

  private made(member: Member, isSecure: boolean): readonly BuiltRule[] {
    const tags = mergedTags(tagsOf(member), this.surroundings.plan.knowledge.settings);
    for (const { pathType, field } of member.ingress.paths) {
      if (!PATH_TYPES.includes(pathType) && !isToken(pathType)) {
        member.diagnoses.add('path-type-value', { field: `${field}.pathType`, got: pathType, message: 'there is no such path type' });
      }
    }
    return inRuleOrder(member.ingress.paths).map(path => {
      const parts = this.partsOf(path.backend, member);
      const match = ruleConditions(path, parts.conditions, member);
      const actions = this.actions(parts, isSecure, member);
      return { member, field: path.field, match, actions, transforms: parts.transforms, tags };
    });
  }

  private partsOf(backend: Backend, member: Member): SharedParts {
    const key = `${member.key} ${backend.kind} ${backend.name}:${typeof backend.port} ${backend.port}`;
    let parts = this.shared.get(key);
    if (parts === undefined) {
      const conditions = backendConditions(backend.name, member);
      const transforms = transformsOf(backend.name, member);
      parts = { conditions, transforms, read: readBackend(backend, member, this.surroundings), actions: {} };
      this.shared.set(key, parts);
    }
    return parts;
  }

  private actions({ read, actions }: SharedParts, isSecure: boolean, member: Member): Maybe<readonly Action[]> {
    return actions[isSecure ? 'secure' : 'plain'] ??= actionsFor(read, isSecure, member, this.surroundings);
  }
}

import { tellConflict } from './agreement';
import { GroupInPlan, Member, ruled } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import type { Scheme } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import type { ChosenSubnets } from '../network/chosen-subnets';
import { SubnetSelector, classSubnets } from '../network/class-subnets';
import { chooseSubnets } from '../network/subnet-choice';
import { since } from '../versions/rule';

/** In older releases the gate for a single subnet counts for subnets that are named, alone. */
const SINGLE_SUBNET_MAY_BE_FOUND = since('2.13.0');

const ANNOTATION = ALB.subnets;

type Said = { readonly names: readonly string[] } | { readonly selector: SubnetSelector };

/** The subnets of the load balancer: chosen by the class, named, or found by the controller. */
export function subnetsOf(plan: GroupInPlan, scheme: Maybe<Scheme>, isDualstack: Maybe<boolean>): Maybe<ChosenSubnets> {
  const { knowledge, diagnoses } = plan;
  const said = saidOf(plan);
  if (said !== undefined && !isKnown(said)) {
    return said;
  }
  const single = knowledge.settings.allowsSingleSubnet && (said !== undefined || SINGLE_SUBNET_MAY_BE_FOUND.holds(knowledge.controller));
  const request = { scheme, isDualstack, annotation: ANNOTATION, least: single ? 1 : 2 };
  return said !== undefined && 'selector' in said ? classSubnets(said.selector, { ...request, named: [] }, knowledge, diagnoses)
    : chooseSubnets({ ...request, named: said?.names }, knowledge, diagnoses);
}

function saidOf({ members, conflicts, others }: GroupInPlan): Maybe<Said> | undefined {
  let first: { readonly said: Said; readonly key: string; readonly member: Member } | undefined;
  let untold: Maybe<Said> | undefined;
  for (const member of members) {
    const said = saidBy(member);
    if (said === undefined) {
      continue;
    }
    if (!isKnown(said)) {
      untold ??= said;
      continue;
    }
    const key = keyOf(said);
    if (first === undefined) {
      first = { said, key, member };
    } else if (key !== first.key) {
      tellConflict(conflicts, ANNOTATION, [first.member.key, valueOf(first.said)], [member.key, valueOf(said)]);
    }
  }
  return first?.said ?? untold ?? others;
}

function saidBy({ params, told }: Member): Maybe<Said> | undefined {
  return ruled<Said>(selectorOf(params.field('subnets')), () => {
    const names = told.list(ANNOTATION);
    return names === undefined || !isKnown(names) ? names : { names };
  });
}

function selectorOf(field: ReturnType<Member['params']['field']>) {
  return field.is === 'set' ? { is: 'set' as const, value: { selector: field.value as SubnetSelector } } : field;
}

/** Names may come in any order, ids of a class may not. */
function keyOf(said: Said): string {
  if ('names' in said) {
    return JSON.stringify([...said.names].sort());
  }
  const { ids, tags } = said.selector;
  return JSON.stringify({ ids: ids ?? null, tags: tags === undefined ? null : Object.entries(tags).sort(([a], [b]) => a < b ? -1 : 1) });
}

function valueOf(said: Said): unknown {
  return 'names' in said ? said.names.join(', ') : said.selector;
}

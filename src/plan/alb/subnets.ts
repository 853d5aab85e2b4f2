import { Subject, agreement } from './agreement';
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

const SUBJECT: Subject<Said> = { annotation: ANNOTATION, classField: 'subnets', own, keyOf, textOf };

/** The subnets of the load balancer: chosen by the class, named, or found by the controller. */
export function subnetsOf(plan: GroupInPlan, scheme: Maybe<Scheme>, isDualstack: Maybe<boolean>): Maybe<ChosenSubnets> {
  const { knowledge, members } = plan;
  const { value: said, diagnoses } = agreement(members, plan, saidBy, SUBJECT);
  if (said !== undefined && !isKnown(said)) {
    return said;
  }
  const single = knowledge.settings.allowsSingleSubnet && (said !== undefined || SINGLE_SUBNET_MAY_BE_FOUND.holds(knowledge.controller));
  const request = { scheme, isDualstack, annotation: ANNOTATION, least: single ? 1 : 2 };
  return said !== undefined && 'selector' in said ? classSubnets(said.selector, { ...request, named: [] }, knowledge, diagnoses)
    : chooseSubnets({ ...request, named: said?.names }, knowledge, diagnoses);
}

function saidBy(member: Member): Maybe<Said> | undefined {
  return ruled<Said>(selectorOf(member.params.field('subnets')), () => own(member));
}

function own({ told }: Member): Maybe<Said> | undefined {
  const names = told.list(ANNOTATION);
  return names === undefined || !isKnown(names) ? names : { names };
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

function textOf(said: Said): unknown {
  return 'names' in said ? said.names.join(', ') : said.selector;
}

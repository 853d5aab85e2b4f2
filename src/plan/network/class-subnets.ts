import { ChosenSubnets, DUALSTACK_NEEDS_IPV6_SUBNETS, SubnetRequest } from './chosen-subnets';
import { onePerZone } from './discovered-subnets';
import { judgeChosen } from './subnet-choice';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { SubnetFacts } from '../knowledge/subnet-table';
import { Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';

/** How IngressClassParams choose subnets: by ids, or by tags of which every key has to have one of the values. */
export interface SubnetSelector {
  readonly ids?: readonly string[];
  readonly tags?: { readonly [key: string]: readonly string[] };
}

const FIELD = 'spec.subnets';
const NOT_AT_HAND = new Unknown('subnets of the VPC');

/** The subnets that a class chooses. */
export function classSubnets(selector: SubnetSelector, request: SubnetRequest, knowledge: Knowledge, diagnoses: Diagnoses): Maybe<ChosenSubnets> {
  const chosen = selector.ids !== undefined && selector.ids.length > 0 ? byIds(selector.ids, knowledge, diagnoses)
    : byTags(selector.tags ?? {}, request, knowledge, diagnoses);
  if (isKnown(chosen)) {
    judgeChosen(chosen, request, knowledge, diagnoses);
  }
  return chosen;
}

/** In the order in which AWS lists them. */
function byIds(ids: readonly string[], { subnets: table }: Knowledge, diagnoses: Diagnoses): Maybe<ChosenSubnets> {
  const seen = new Set<string>();
  let fine = true;
  for (const id of ids) {
    if (seen.has(id)) {
      diagnoses.add('subnet-named-twice', { field: FIELD, got: id, message: `subnet ${id.slice(0, 80)} is named more than once` });
      fine = false;
    } else if (table?.isComplete && table.find(id) === undefined) {
      diagnoses.add('subnet-not-found', { field: FIELD, got: id, message: `there is no subnet ${id.slice(0, 80)}` });
      fine = false;
    }
    seen.add(id);
  }
  const place = (id: string) => table?.places.get(id) ?? 0;
  const sorted = [...ids].sort((a, b) => place(a) - place(b));
  return !fine ? REFUSED : { subnets: sorted.map(id => table?.find(id) ?? { id }), isInOrder: table?.isInOrderOfAws === true };
}

function byTags(tags: NonNullable<SubnetSelector['tags']>, request: SubnetRequest, knowledge: Knowledge, diagnoses: Diagnoses): Maybe<ChosenSubnets> {
  const { subnets: table } = knowledge;
  if (!table?.isComplete || table.all.some(subnet => subnet.tags === undefined)) {
    return NOT_AT_HAND;
  }
  if (!isKnown(request.isDualstack)) {
    return request.isDualstack;
  }
  const wanted = Object.entries(tags).map(([key, values]) => [key, new Set(values)] as const);
  const matches = (subnet: SubnetFacts) => wanted.every(([key, values]) => Object.hasOwn(subnet.tags!, key) && values.has(subnet.tags![key]));
  const found = onePerZone(table.all.filter(matches), request.isDualstack && DUALSTACK_NEEDS_IPV6_SUBNETS.holds(knowledge.controller), knowledge);
  if (isKnown(found) && found.subnets.length === 0) {
    diagnoses.add('no-subnet', { field: FIELD, limit: 'at least one subnet', message: `of ${table.all.length} subnets none with these tags may be taken` });
    return REFUSED;
  }
  return found;
}

import type { ChosenSubnets } from './chosen-subnets';
import type { Controller } from '../../cluster/controller';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { SubnetFacts, SubnetTable } from '../knowledge/subnet-table';
import { Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';
import { since } from '../versions/rule';

/** 2.10.1 to 2.17.1 keep the order of AWS's answer, ids before names; AWS defines no order. */
const ORDER_AS_WRITTEN = since('3.0.0');

/** Older releases sort named subnets by id. */
const ORDER_OF_AWS = since('2.10.1');

/** Where several subnets have one Name tag, older releases want as many names as there are subnets; 3.0.0 to 3.1.0 then take one of them twice. */
const NAME_SHARED_BY_SUBNETS = since('3.2.0');

const NOT_AT_HAND = new Unknown('subnets of the VPC');

/** The subnets that are named, by id or by Name tag. */
export function namedSubnets(names: readonly string[], annotation: string, knowledge: Knowledge, diagnoses: Diagnoses): Maybe<ChosenSubnets> {
  if (names.length === 0) {
    diagnoses.add('no-subnet-named', { annotation, limit: 'at least one subnet', message: 'no subnet is named' });
    return REFUSED;
  }
  const ids = names.filter(isId);
  const idsAreFine = areFound(ids, annotation, knowledge.subnets, diagnoses);
  const byName = subnetsByName(names.filter(name => !isId(name)), annotation, knowledge, diagnoses);
  return idsAreFine && byName !== undefined ? ordered(names, byName, knowledge) : REFUSED;
}

function isId(name: string): boolean {
  return name.startsWith('subnet-');
}

function areFound(ids: readonly string[], annotation: string, table: SubnetTable | undefined, diagnoses: Diagnoses): boolean {
  const seen = new Set<string>();
  let fine = true;
  for (const id of ids) {
    if (seen.has(id)) {
      diagnoses.add('subnet-named-twice', { annotation, got: id, message: `subnet ${id} is named more than once` });
      fine = false;
    } else if (table?.isComplete && table.find(id) === undefined) {
      diagnoses.add('subnet-not-found', { annotation, got: id, message: `there is no subnet ${id}` });
      fine = false;
    }
    seen.add(id);
  }
  return fine;
}

/** The subnets of each name, as often as it is written; nothing where a name is wrong. */
function subnetsByName(
  names: readonly string[], annotation: string, { subnets: table, controller }: Knowledge, diagnoses: Diagnoses,
): ReadonlyMap<string, readonly Maybe<SubnetFacts>[]> | undefined {
  const mentions = new Map<string, number>();
  names.forEach(name => mentions.set(name, (mentions.get(name) ?? 0) + 1));
  const found = new Map<string, readonly Maybe<SubnetFacts>[]>();
  let fine = true;
  for (const [name, times] of mentions) {
    // Without all subnets nobody knows whether another one has the name as well.
    const subnets = table?.tellsNames ? table.named(name) : undefined;
    if (subnets === undefined) {
      found.set(name, Array<Maybe<SubnetFacts>>(times).fill(NOT_AT_HAND));
    } else if (subnets.length === 0) {
      diagnoses.add('subnet-not-found', { annotation, got: name, message: `no subnet has the Name tag '${name}'` });
      fine = false;
    } else if (subnets.length < times || !mayShare(subnets.length, times, controller)) {
      const got = `${times} times`;
      diagnoses.add('subnet-named-twice', {
        annotation,
        got,
        limit: String(subnets.length),
        message: `the name '${name}' stands ${got}, and ${subnets.length} subnets have it`,
      });
      fine = false;
    } else {
      found.set(name, subnets.slice(0, times));
    }
  }
  return fine ? found : undefined;
}

function mayShare(subnets: number, mentions: number, controller: Controller): boolean {
  return subnets === 1 || NAME_SHARED_BY_SUBNETS.holds(controller) || (subnets === mentions && !ORDER_AS_WRITTEN.holds(controller));
}

function ordered(
  names: readonly string[], byName: ReadonlyMap<string, readonly Maybe<SubnetFacts>[]>, { controller, subnets: table }: Knowledge,
): ChosenSubnets {
  const used = new Map<string, number>();
  const written = names.map(name => {
    if (isId(name)) {
      return table?.find(name) ?? { id: name };
    }
    const place = used.get(name) ?? 0;
    used.set(name, place + 1);
    return byName.get(name)![place];
  });
  if (ORDER_AS_WRITTEN.holds(controller) || written.length === 1) {
    return { subnets: written, isInOrder: true };
  }
  if (!ORDER_OF_AWS.holds(controller)) {
    const known = written.filter(isKnown);
    const sorted = known.sort((a, b) => a.id < b.id ? -1 : 1);
    return { subnets: [...sorted, ...written.filter(it => !isKnown(it))], isInOrder: known.length === written.length };
  }
  const place = (subnet: Maybe<SubnetFacts>) => isKnown(subnet) ? table?.places.get(subnet.id) ?? 0 : 0;
  const inOrderOfAws = (some: readonly Maybe<SubnetFacts>[]) => [...some].sort((a, b) => place(a) - place(b));
  return {
    subnets: [...inOrderOfAws(written.filter((_, index) => isId(names[index]))), ...inOrderOfAws(written.filter((_, index) => !isId(names[index])))],
    isInOrder: table?.isInOrderOfAws === true,
  };
}

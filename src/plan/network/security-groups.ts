import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { SecurityGroupTable } from '../knowledge/security-group-table';
import { Maybe, Unknown } from '../model/unknown';
import { since } from '../versions/rule';

/** Older releases attach a group as often as its name is written. */
const NAMES_COUNT_ONCE = since('2.9.0');

const NOT_AT_HAND = new Unknown('security groups of the VPC');
const SHARED_GROUP = new Unknown('shared backend security group');

/** The security groups that are named: those by id in the order written, then those by name in the order in which AWS lists them. */
export function namedGroups(names: readonly string[], annotation: string, knowledge: Knowledge, diagnoses: Diagnoses): readonly Maybe<string>[] {
  const { securityGroups: table, controller } = knowledge;
  const ids = names.filter(isId);
  if (table?.isComplete) {
    for (const id of ids.filter(it => !table.has(it))) {
      diagnoses.add('security-group-not-found', { annotation, got: id, message: `there is no security group ${id}` });
    }
  }
  if (ids.length === names.length) {
    return ids;
  }
  const wanted = names.filter(name => !isId(name));
  return [...ids, ...byName(NAMES_COUNT_ONCE.holds(controller) ? new Set(wanted) : wanted, annotation, table, diagnoses)];
}

function isId(name: string): boolean {
  return name.startsWith('sg-');
}

function byName(names: Iterable<string>, annotation: string, table: SecurityGroupTable | undefined, diagnoses: Diagnoses): readonly Maybe<string>[] {
  const mentions = new Map<string, number>();
  for (const name of names) {
    mentions.set(name, (mentions.get(name) ?? 0) + 1);
  }
  if (!table?.tellsNames) {
    return [...mentions.values()].flatMap(times => Array<Maybe<string>>(times).fill(NOT_AT_HAND));
  }
  const groups = table.all.filter(({ name }) => mentions.has(name!));
  const found = new Set(groups.map(({ name }) => name));
  for (const name of mentions.keys()) {
    if (!found.has(name)) {
      diagnoses.add('security-group-not-found', { annotation, got: name, message: `no security group has the name '${name}'` });
    }
  }
  return groups.flatMap(({ id, name }) => Array<string>(mentions.get(name!)!).fill(id));
}

/** The security group that all load balancers of a controller share on their way to targets. */
export function sharedGroup({ backendSecurityGroup }: Knowledge): Maybe<string> {
  return backendSecurityGroup ?? SHARED_GROUP;
}


import { ChosenSubnets, DUALSTACK_NEEDS_IPV6_SUBNETS, SubnetRequest } from './chosen-subnets';
import { discoveredSubnets } from './discovered-subnets';
import { namedSubnets } from './named-subnets';
import type { Controller } from '../../cluster/controller';
import type { Diagnoses } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import { blockOf } from '../knowledge/subnet-table';
import { Maybe, isKnown } from '../model/unknown';

/** Which subnets a load balancer gets. */
export function chooseSubnets(request: SubnetRequest, knowledge: Knowledge, diagnoses: Diagnoses): Maybe<ChosenSubnets> {
  const { named } = request;
  if (named === undefined) {
    const found = discoveredSubnets(request, knowledge, diagnoses);
    if (isKnown(found)) {
      areEnough(found, request, diagnoses);
    }
    return found;
  }
  if (!isKnown(named)) {
    return named;
  }
  // The same few subnets are named by thousands of objects.
  const before = knowledge.namedSubnets.get(named);
  const chosen = before ?? namedSubnets(named, request.annotation, knowledge, diagnoses);
  if (isKnown(chosen)) {
    if (before === undefined && onePerZone(chosen, request, diagnoses)) {
      knowledge.namedSubnets.set(named, chosen);
    }
    judgeTogether(chosen, request, knowledge, diagnoses);
  }
  return chosen;
}

/** Judges subnets that somebody chose. */
export function judgeChosen(chosen: ChosenSubnets, request: SubnetRequest, knowledge: Knowledge, diagnoses: Diagnoses): void {
  onePerZone(chosen, request, diagnoses);
  judgeTogether(chosen, request, knowledge, diagnoses);
}

function judgeTogether(chosen: ChosenSubnets, request: SubnetRequest, knowledge: Knowledge, diagnoses: Diagnoses): void {
  areEnough(chosen, request, diagnoses);
  haveIpv6(chosen, request, knowledge.controller, diagnoses);
}

function areEnough({ subnets }: ChosenSubnets, { annotation, named, least = 1 }: SubnetRequest, diagnoses: Diagnoses): void {
  if (subnets.length < least) {
    diagnoses.add('too-few-subnets', {
      ...named === undefined ? {} : { annotation },
      got: subnets.length,
      limit: `at least ${least}`,
      message: `the load balancer needs ${least} subnets in different zones, and has ${subnets.length}`,
    });
  }
}

function onePerZone({ subnets }: ChosenSubnets, { annotation }: SubnetRequest, diagnoses: Diagnoses): boolean {
  const zones = new Map<string, string>();
  let fine = true;
  for (const subnet of subnets) {
    if (!isKnown(subnet) || subnet.zone === undefined) {
      continue;
    }
    const other = zones.get(subnet.zone);
    if (other === undefined) {
      zones.set(subnet.zone, subnet.id);
    } else {
      fine = false;
      diagnoses.add('subnets-in-one-zone', {
        annotation,
        got: `${other}, ${subnet.id}`,
        limit: 'one subnet in a zone',
        message: `subnets ${other} and ${subnet.id} are both in ${subnet.zone}`,
      });
    }
  }
  return fine;
}

function haveIpv6({ subnets }: ChosenSubnets, { annotation, isDualstack }: SubnetRequest, controller: Controller, diagnoses: Diagnoses): void {
  if (isDualstack !== true || !DUALSTACK_NEEDS_IPV6_SUBNETS.holds(controller)) {
    return;
  }
  for (const subnet of subnets) {
    if (isKnown(subnet) && blockOf(subnet, 'ipv6') === null) {
      diagnoses.add('subnet-without-ipv6', {
        annotation,
        got: subnet.id,
        message: `subnet ${subnet.id} has no IPv6 block, and the load balancer is dualstack`,
      });
    }
  }
}

import { CHECK_KEYS, USUAL_CHECK, WrittenCheck, writtenCheck } from './health-check';
import { ALB } from '../../annotations/alb-keys';
import { decodeInteger } from '../../annotations/codec/scalar';
import { tellConflict } from '../alb/claims';
import type { GroupInPlan, Member } from '../alb/group-in-plan';
import type { MemberListeners } from '../alb/member-listeners';
import type { HealthCheck } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';

/** A port of the load balancer in front, and where it leads. */
export interface FrontendPort {
  readonly port: number;
  readonly albPort: number;
  readonly healthCheck: HealthCheck;
}

interface Merging {
  readonly albPort: number;
  readonly owner: Member;
  readonly parts: { -readonly [part in keyof WrittenCheck]?: { readonly value: unknown; readonly member: Member } };
}

const MAPPING = ALB['frontend-nlb-listener-port-mapping'];
const PARTS = Object.keys(CHECK_KEYS) as (keyof WrittenCheck)[];

/** The ports of the load balancer in front, by number; unknown where nobody can tell which. */
export function frontendPorts(all: readonly MemberListeners[], plan: GroupInPlan): Maybe<readonly FrontendPort[]> {
  const merging = new Map<number, Merging>();
  let untold: Maybe<readonly FrontendPort[]> | undefined = plan.others;
  for (const one of all) {
    const pairs = pairsOf(one);
    if (!isKnown(pairs)) {
      untold ??= pairs;
      continue;
    }
    // Health checks are read for every port anew, and say the same each time.
    const check = pairs.length === 0 ? {} : writtenCheck(one.member);
    for (const [port, albPort] of pairs) {
      merge(port, albPort, check, one.member, merging, plan);
    }
  }
  return untold ?? [...merging].sort(([a], [b]) => a - b).map(([port, { albPort, parts }]) => ({ port, albPort, healthCheck: checkOf(parts) }));
}

/** Pairs of ports of both load balancers: as mapped, or the same in both. */
function pairsOf({ member: { told, diagnoses }, listeners }: MemberListeners): Maybe<readonly (readonly [number, number])[]> {
  const mapping = told.map(MAPPING);
  if (mapping !== undefined && !isKnown(mapping)) {
    return mapping;
  }
  const entries = Object.entries(mapping ?? {}).map(pair => pair.map(text => {
    const number = decodeInteger(text, 32);
    if (!number.ok) {
      diagnoses.add('frontend-nlb-port', { annotation: MAPPING, got: text, limit: 'numbers of ports', message: `'${text.slice(0, 80)}' is no port number` });
    }
    return number.ok ? number.value : NaN;
  }));
  if (!isKnown(listeners)) {
    return listeners;
  }
  if (entries.length === 0) {
    return listeners.map(({ port }) => [port, port] as const);
  }
  const ports = new Set(listeners.map(({ port }) => port));
  return entries.filter(([, albPort]) => ports.has(albPort)).map(([port, albPort]) => [port, albPort] as const);
}

function merge(port: number, albPort: number, check: WrittenCheck, owner: Member, merging: Map<number, Merging>, { conflicts }: GroupInPlan): void {
  let known = merging.get(port);
  if (known === undefined) {
    merging.set(port, known = { albPort, owner, parts: {} });
  } else if (known.albPort !== albPort) {
    tellConflict(conflicts, { annotation: MAPPING }, { member: known.owner, value: `${port}=${known.albPort}` }, { member: owner, value: `${port}=${albPort}` });
  }
  for (const part of PARTS) {
    const value = check[part];
    const before = known.parts[part];
    if (value === undefined) {
      continue;
    }
    if (before === undefined) {
      known.parts[part] = { value, member: owner };
    } else if (isKnown<unknown>(value) && isKnown(before.value) && (before.value !== value || part === 'successCodes')) {
      // Success codes of two members contradict each other even where they are the same.
      tellConflict(conflicts, { annotation: CHECK_KEYS[part] }, before, { member: owner, value });
    }
  }
}

function checkOf(parts: Merging['parts']): HealthCheck {
  return Object.fromEntries(PARTS.map(part => [part, parts[part]?.value ?? USUAL_CHECK[part]])) as unknown as HealthCheck;
}

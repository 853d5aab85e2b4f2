import { MoveReason, movesOf } from './moves';
import { PlannedCluster, PlannedStack, loadBalancersOf, stacksOf } from './planned';
import type { DiagnosisId } from '../diagnosis';
import type { LoadBalancer } from '../model/resources';
import { Maybe, isKnown } from '../model/unknown';
import { printLoadBalancer } from '../print/load-balancer';
import type { Printed } from '../print/values';

/** What becomes of a load balancer that is there. */
export type Fate =
  /** Nothing about the load balancer itself is other than before. */
  | 'kept'
  /** It stays, with its DNS name. */
  | 'changed'
  /** Another one takes its place, with another DNS name. */
  | 'replaced'
  | 'removed'
  | 'added'
  /** The controller stops at an error: what is there stays as it is. */
  | 'frozen';

/** Why a load balancer is replaced: it cannot change so, or belongs to something else now. */
export type ReplaceReason = 'scheme' | 'type' | MoveReason;

export interface LoadBalancerChange {
  readonly fate: Fate;
  /** What it belongs to: `Service shop/echo`, `IngressGroup edge`. Before the change, where it goes away. */
  readonly subject: string;
  /** What it belongs to afterwards, where that is something else. */
  readonly successor?: string;
  /** Logical id: `LoadBalancer`, or `FrontendNlb` for one in front. */
  readonly id: string;
  /** Only of those that are replaced. */
  readonly reasons: readonly ReplaceReason[];
  /** Fields that change in place, in the controller's own words. */
  readonly fields: readonly string[];
  /** Fields that are written otherwise, which has no effect on a load balancer that is there. */
  readonly ignored: readonly string[];
  /** Fields of which nobody can tell whether they change. */
  readonly untold: readonly string[];
  /** What the controller stops at. */
  readonly stop?: DiagnosisId;
}

/** Fields that cannot change. */
const FIXED = ['type', 'scheme'] as const satisfies readonly ReplaceReason[];

/** What becomes of load balancers when one set of manifests takes the place of another. Names of hashes count as equal. */
export function compareLoadBalancers(before: PlannedCluster, after: PlannedCluster): readonly LoadBalancerChange[] {
  const [old, now] = [stacksOf(before), stacksOf(after)];
  const changes: LoadBalancerChange[] = [];
  const [gone, come]: [PlannedStack[], PlannedStack[]] = [[], []];
  for (const [key, stack] of old) {
    const next = now.get(key);
    if (next === undefined) {
      gone.push(stack);
    } else if (stack.owner !== next.owner && ![stack.owner, next.owner].includes('unknown')) {
      changes.push(...moved(stack, next, 'class'));
    } else {
      changes.push(...compared(stack, next));
    }
  }
  for (const [key, stack] of now) {
    if (!old.has(key)) {
      come.push(stack);
    }
  }
  const moves = movesOf(gone, come);
  const [from, to] = [new Set(moves.map(move => move.before)), new Set(moves.map(move => move.after))];
  changes.push(...moves.flatMap(move => moved(move.before, move.after, move.reason)));
  changes.push(...gone.filter(stack => !from.has(stack)).flatMap(stack => whole(stack, 'removed')));
  changes.push(...come.filter(stack => !to.has(stack)).flatMap(stack => whole(stack, 'added')));
  return changes;
}

const NOTHING = { reasons: [], fields: [], ignored: [], untold: [] };

function titleOf({ kind, id }: PlannedStack): string {
  return `${kind} ${id}`;
}

function whole(planned: PlannedStack, fate: 'removed' | 'added'): readonly LoadBalancerChange[] {
  const isStopped = fate === 'added' && planned.stop !== undefined;
  return isStopped ? [] : loadBalancersOf(planned.stack).map(({ id }) => ({ ...NOTHING, fate, subject: titleOf(planned), id }));
}

function moved(before: PlannedStack, after: PlannedStack, reason: MoveReason): readonly LoadBalancerChange[] {
  const successor = titleOf(after);
  const subject = titleOf(before);
  return loadBalancersOf(before.stack).map(({ id }) => ({ ...NOTHING, fate: 'replaced', subject, ...subject === successor ? {} : { successor }, id, reasons: [reason] }));
}

function compared(before: PlannedStack, after: PlannedStack): readonly LoadBalancerChange[] {
  const subject = titleOf(before);
  if (after.stop !== undefined) {
    return loadBalancersOf(before.stack).map(({ id }) => ({ ...NOTHING, fate: 'frozen', subject, id, stop: after.stop!.id }));
  }
  const now = new Map(loadBalancersOf(after.stack).map(loadBalancer => [loadBalancer.id, loadBalancer]));
  const old = loadBalancersOf(before.stack);
  const ids = new Set(old.map(({ id }) => id));
  return [
    ...old.map(loadBalancer => {
      const next = now.get(loadBalancer.id);
      return next === undefined ? { ...NOTHING, fate: 'removed' as const, subject, id: loadBalancer.id } : changeOf(subject, loadBalancer, next);
    }),
    ...[...now.keys()].filter(id => !ids.has(id)).map(id => ({ ...NOTHING, fate: 'added' as const, subject, id })),
  ];
}

function changeOf(subject: string, before: LoadBalancer, after: LoadBalancer): LoadBalancerChange {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(name => text(old[name]) !== text(now[name]));
  const untold = names.filter(name => isUntold(old[name]) || isUntold(now[name]));
  const differ = names.filter(name => !untold.includes(name));
  const reasons = FIXED.filter(name => differ.includes(name));
  const others = differ.filter(name => !(FIXED as readonly string[]).includes(name));
  const ignored = others.filter(name => isIgnored(name, before, after));
  const fields = others.filter(name => !ignored.includes(name));
  const fate = reasons.length > 0 ? 'replaced' : fields.length > 0 ? 'changed' : 'kept';
  return { fate, subject, id: before.id, reasons, fields, ignored, untold };
}

function fieldsOf(loadBalancer: LoadBalancer): { readonly [name: string]: Printed | undefined } {
  return printLoadBalancer(loadBalancer) as { readonly [name: string]: Printed | undefined };
}

/**
 * Whether a live load balancer stays as it is: its name is never changed, one that was made without security groups gets none, and addresses
 * are looked at only together with a change of subnets.
 */
function isIgnored(name: string, before: LoadBalancer, after: LoadBalancer): boolean {
  return name === 'name'
    || (name === 'securityGroups' && before.kind === 'network' && isEmpty(before.securityGroups))
    || (name === 'subnetMapping' && subnetIds(before) === subnetIds(after));
}

function isEmpty(list: Maybe<readonly unknown[]>): boolean {
  return isKnown(list) && list.length === 0;
}

function subnetIds({ subnets }: LoadBalancer): string {
  return isKnown(subnets) ? subnets.map(({ subnetId }) => text(isKnown(subnetId) ? subnetId : undefined)).sort().join() : '';
}

function text(value: Printed | undefined): string {
  return JSON.stringify(value) ?? '';
}

function isUntold(value: Printed | undefined): boolean {
  return text(value).includes('{"$unknown":');
}

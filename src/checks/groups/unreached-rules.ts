import type { GroupView } from './group-view';
import { TakenRequests, matchOf } from './taken-requests';
import type { ListenerRule } from '../../plan/model/rules';

/** Rules of which all requests are taken, by the rules before them that do so. */
export type UnreachedRules = ReadonlyMap<ListenerRule, ReadonlySet<ListenerRule>>;

export function unreachedRules({ stack: { ofGroup }, isOrdered }: GroupView): UnreachedRules {
  const unreached = new Map<ListenerRule, ReadonlySet<ListenerRule>>();
  const byListener = new Map<unknown, Map<string, TakenRequests>>();
  for (const rule of ofGroup?.rules ?? []) {
    const match = matchOf(rule);
    if (match === undefined) {
      continue;
    }
    // Which member comes first is not known without the order.
    const among = isOrdered ? '' : rule.source.ingress;
    let taken = byListener.get(rule.listener)?.get(among);
    if (taken === undefined) {
      taken = new TakenRequests();
      byListener.set(rule.listener, (byListener.get(rule.listener) ?? new Map<string, TakenRequests>()).set(among, taken));
    }
    const takers = taken.takersOf(match);
    if (takers === undefined) {
      taken.add(match, rule);
    } else {
      unreached.set(rule, takers);
    }
  }
  return unreached;
}

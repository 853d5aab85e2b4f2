import type { GroupView } from './group-view';
import { inboundUsage } from './inbound-usage';
import type { Usage } from './usage';
import { Quota } from '../../cluster/quota';
import { CLASS_UNTOLD } from '../../plan/alb/group-in-plan';
import type { Action, Listener } from '../../plan/model/resources';
import type { ListenerRule } from '../../plan/model/rules';
import { Maybe, Unknown, isKnown } from '../../plan/model/unknown';

/** What one load balancer has of everything that is limited. */
export function usagesOf(group: GroupView): readonly Usage[] {
  const { stack: { loadBalancer, listeners: all, ofGroup } } = group;
  const rules = ofGroup?.rules ?? [];
  const listeners = all.filter(listener => listener.loadBalancer === loadBalancer);
  const sureRules = sureOf(rules, group);
  const [byMembers, byRedirect] = [unlessElsewhere(group), unlessRedirected(group, rules)];
  const areSure = group.unsure.length === 0;
  const onListeners = listenersOf(rules).size;
  const certificates = certificatesOf(listeners);
  const targetGroups = targetGroupsOf(listeners, rules);
  return [
    {
      quota: Quota.ALB_RULES,
      count: rules.length,
      sure: sureRules.length,
      what: `rules${onListeners > 1 ? ` over ${onListeners} listeners` : ''}`,
      fix: `Split the group${onListeners > 1 && rules.some(isPlain) ? ', redirect HTTP instead of serving it twice' : ''}`,
      unless: [...byRedirect, ...byMembers],
    },
    {
      quota: Quota.ALB_CERTIFICATES,
      count: certificates,
      sure: areSure ? certificates : 0,
      what: 'certificates beside the default ones',
      fix: 'Split the group, use certificates for more hosts each',
      unless: byMembers,
      toldBy: 'certificate-arns',
    },
    {
      quota: Quota.ALB_LISTENERS,
      count: listeners.length,
      sure: areSure ? listeners.length : listenersOf(rules.filter(isOfSure(group))).size,
      what: 'listeners',
      fix: 'Split the group, listen on fewer ports',
      unless: byMembers,
      toldBy: 'listen-ports',
    },
    {
      quota: Quota.ALB_TARGET_GROUPS,
      count: targetGroups,
      sure: sureRules === rules && areSure ? targetGroups : targetGroupsOf(areSure ? listeners : [], sureRules),
      what: 'target groups',
      fix: 'Split the group, or send requests to fewer Services, each port of which is written in one way',
      unless: [...byRedirect, ...byMembers],
    },
    ...inboundUsage(group, byMembers),
  ];
}

/** Rules of members that are surely in the group, on listeners that surely do not redirect all. */
function sureOf(rules: readonly ListenerRule[], group: GroupView): readonly ListenerRule[] {
  const isServed = mayRedirect(group) ? (rule: ListenerRule) => !isPlain(rule) : () => true;
  const isOurs = isOfSure(group);
  return group.unsure.length === 0 && !mayRedirect(group) ? rules : rules.filter(rule => isOurs(rule) && isServed(rule));
}

function isOfSure({ unsure }: GroupView): (rule: ListenerRule) => boolean {
  const names = new Set(unsure);
  return ({ source }) => !names.has(source.ingress);
}

function mayRedirect({ stack: { ofGroup } }: GroupView): boolean {
  return ofGroup?.redirect instanceof Unknown;
}

function isPlain({ listener }: ListenerRule): boolean {
  return listener.protocol === 'HTTP';
}

function unlessRedirected(group: GroupView, rules: readonly ListenerRule[]): readonly string[] {
  if (!mayRedirect(group) || !rules.some(isPlain)) {
    return [];
  }
  return [group.stack.ofGroup!.redirect === CLASS_UNTOLD ? 'its class redirects HTTP to HTTPS'
    : group.isExplicit ? 'another member of the group sets ssl-redirect' : 'ssl-redirect is set at deployment'];
}

function unlessElsewhere({ unsure, objectOf }: GroupView): readonly string[] {
  const [first, ...others] = unsure;
  return first === undefined ? []
    : [`another controller or group takes ${objectOf(first).title}${others.length === 0 ? '' : ` or one of ${others.length} more`}`];
}

function listenersOf(rules: readonly ListenerRule[]): ReadonlySet<Listener> {
  return new Set(rules.map(({ listener }) => listener));
}

/** Those that are no listener's default. */
function certificatesOf(listeners: readonly Listener[]): number {
  const lists = listeners.flatMap(({ certificates }) => certificates !== undefined && isKnown(certificates) ? [certificates] : []);
  const others = new Set(lists.flatMap(list => list.slice(1)));
  lists.forEach(([first]) => others.delete(first));
  return others.size;
}

/** Those to which requests go, by listeners themselves or by rules. */
function targetGroupsOf(listeners: readonly Listener[], rules: readonly ListenerRule[]): number {
  const found = new Set<unknown>();
  const add = (actions: Maybe<readonly Action[]>) => {
    for (const action of isKnown(actions) ? actions : []) {
      const targets = action.type === 'forward' ? action.targets ?? [] : [];
      targets.forEach(({ targetGroup }) => isKnown<unknown>(targetGroup) && found.add(targetGroup));
    }
  };
  listeners.forEach(({ defaultActions }) => add(defaultActions));
  rules.forEach(({ actions }) => add(actions));
  return found.size;
}

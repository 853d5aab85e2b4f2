import { winning } from './attributes';
import type { BuiltRule, BuiltRules } from './built-rules';
import { unless } from './claims';
import { GroupInPlan, Member, doubtful } from './group-in-plan';
import type { GroupPort, GroupPorts } from './group-ports';
import type { PlannedLoadBalancer } from './load-balancer';
import { mergedMaps } from './merged-maps';
import { judgeCircles } from './redirect-circle';
import { LISTENER_ATTRIBUTES } from './rule-keys';
import { optimised } from './rule-optimiser';
import { sharedTags } from './tags';
import type { StringMap } from '../../annotations/codec';
import type { Action, Listener } from '../model/resources';
import type { ListenerRule } from '../model/rules';
import { Maybe, Unknown, isKnown } from '../model/unknown';

const PLACE = new Unknown('place among the rules of other members');
const NOT_FOUND: readonly Action[] = [{ type: 'fixed-response', response: { contentType: 'text/plain', statusCode: '404' } }];

/** A listener with its rules. */
export interface PlannedListener {
  readonly listener: Listener;
  readonly rules: readonly ListenerRule[];
}

/** Makes the listeners of a group. Where it redirects, those of HTTP have no rules, and nobody looks at what is behind them. */
export function planListeners(
  plan: GroupInPlan, { ports, others }: GroupPorts, redirect: Maybe<number> | undefined, planned: PlannedLoadBalancer, built: BuiltRules,
): readonly PlannedListener[] {
  // Of what both protocols share, the surer one is to be read first.
  const inOrder = redirect === undefined || isKnown(redirect) ? ports : [...ports].sort((a, b) => Number(a.protocol === 'HTTP') - Number(b.protocol === 'HTTP'));
  return inOrder.map(port => planListener({ ...plan, others }, port, redirect, planned, built));
}

function planListener(
  plan: GroupInPlan, groupPort: GroupPort, redirect: Maybe<number> | undefined, { loadBalancer }: PlannedLoadBalancer, built: BuiltRules,
): PlannedListener {
  const { port, protocol, sslPolicy, mutual, certificates } = groupPort;
  const isSecure = protocol === 'HTTPS';
  const members = groupPort.members.map(({ member }) => member);
  const redirected = isSecure ? undefined : redirect;
  const isDoubtful = redirected !== undefined && !isKnown(redirected);
  const behind = isDoubtful ? members.map(doubtful) : members;
  const defaultActions = redirected !== undefined && isKnown(redirected) ? toHttps(redirected)
    : defaultActionsOf(plan, behind, isSecure, isDoubtful, built);
  const tags = sharedTags(plan, members);
  const listener: Listener = {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    id: String(port),
    loadBalancer,
    port,
    protocol,
    defaultActions: isDoubtful ? redirected : defaultActions,
    certificates: isSecure ? certificates : undefined,
    sslPolicy: isSecure ? sslPolicy ?? plan.knowledge.settings.sslPolicy : undefined,
    mutualAuthentication: isSecure ? mutual : undefined,
    attributes: attributesOf(plan, groupPort, members),
    tags,
  };
  return { listener, rules: redirected !== undefined && isKnown(redirected) ? [] : rulesOf(plan, listener, groupPort, behind, built, isDoubtful) };
}

function toHttps(port: number): readonly Action[] {
  return [{ type: 'redirect', redirect: { port: String(port), protocol: 'HTTPS', statusCode: 'HTTP_301' } }];
}

function defaultActionsOf(
  { conflicts, others }: GroupInPlan, members: readonly Member[], isSecure: boolean, isDoubtful: boolean, built: BuiltRules,
): Maybe<readonly Action[]> {
  const [first, ...more] = members.filter(({ ingress }) => ingress.defaultBackend !== undefined);
  if (first === undefined) {
    return others ?? NOT_FOUND;
  }
  for (const second of more) {
    const condition = isDoubtful ? ', unless HTTP is redirected' : unless(conflicts, [first, second]);
    conflicts.unless(isDoubtful).about('Ingress', second.key).add('conflicting-members', {
      field: 'spec.defaultBackend',
      others: [`Ingress ${first.key}`],
      message: `Ingress ${first.key} and Ingress ${second.key} both have a default backend, and a port takes one${condition}`,
    });
  }
  return built.defaultActions(first, first.ingress.defaultBackend!, isSecure);
}

function attributesOf(plan: GroupInPlan, { port, protocol }: GroupPort, members: readonly Member[]): Maybe<StringMap> {
  const annotation = `${LISTENER_ATTRIBUTES}${protocol}-${port}`;
  const winner = winning(members[0].params.listenerAttributes(protocol, port));
  const saidBy = ({ told, ingress }: Member) => ingress.families.has(LISTENER_ATTRIBUTES) ? told.map(annotation) : undefined;
  return mergedMaps(members, plan, saidBy, { annotation, winner });
}

function rulesOf(
  { group, knowledge, others }: GroupInPlan, listener: Listener, { port, protocol }: GroupPort, members: readonly Member[], built: BuiltRules,
  isDoubtful: boolean,
): readonly ListenerRule[] {
  const isSecure = protocol === 'HTTPS';
  const all = members.length === 1 ? built.of(members[0], isSecure) : members.flatMap(member => built.of(member, isSecure));
  const rules = optimised(all, { port, protocol }, knowledge.controller);
  // Rules of other members may come before, and stop what would go round.
  if (others === undefined || !group.isExplicit) {
    judgeCircles(rules, { port, protocol });
  }
  const actionsOf = ({ backend }: BuiltRule) => isSecure ? backend.secure! : backend.plain!;
  const isPlaced = others === undefined && !isDoubtful && rules.every(rule => isKnown(rule.match) && isKnown(actionsOf(rule)));
  return rules.map((rule, index): ListenerRule => ({
    type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
    id: `${port}:${isPlaced ? '' : '?'}${index + 1}`,
    listener,
    priority: isPlaced ? index + 1 : PLACE,
    conditions: isKnown(rule.match) ? rule.match.conditions : rule.match,
    actions: actionsOf(rule),
    transforms: rule.backend.transforms,
    tags: rule.tags,
    source: { ingress: rule.member.key, field: rule.field },
  }));
}

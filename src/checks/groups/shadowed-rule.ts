import type { GroupCheck, GroupView } from './group-view';
import { Match, matchOf } from './taken-requests';
import { UnreachedRules, unreachedRules } from './unreached-rules';
import type { ListenerRule } from '../../plan/model/rules';
import { isKnown } from '../../plan/model/unknown';
import { NOTHING, Problem } from '../check';
import { Severity } from '../finding';

export const SHADOWED_RULE: GroupCheck = {
  id: 'shadowed-rule',
  title: 'rule that no request reaches',
  severity: Severity.WARNING,
  why: 'A load balancer takes the first rule that matches. The rules of a group stand in the order of its members, and within an Ingress in the order of its paths, exact ones first. '
    + 'What an earlier rule takes never gets to a later one, be it of another team.',
  fix: 'Remove one of the two rules, or put the more particular one first: by its place, or by group.order.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html',
  since: '0.1.0',
  inspectGroup: group => {
    const shadowed = unreachedRules(group);
    return shadowed.size === 0 ? NOTHING : problems(shadowed, group);
  },
};

/** How much of a list is told. */
const MOST_TOLD = 3;

function* problems(shadowed: UnreachedRules, { stack: { ofGroup }, objectOf }: GroupView): Iterable<Problem> {
  const reached = new Set((ofGroup?.rules ?? []).filter(rule => !shadowed.has(rule)).map(placeOf));
  const told = new Set<string>();
  for (const [rule, takers] of shadowed) {
    const place = placeOf(rule);
    // On two listeners the same is so twice, and where one redirects what the other one serves, it is meant to be so.
    if (told.has(place) || (reached.has(place) && [...takers].some(isRedirect))) {
      continue;
    }
    told.add(place);
    const { source: { ingress, field }, listener: { port } } = rule;
    const match = textOf(matchOf(rule)!);
    const [first, ...others] = Array.from(takers, taker => titleOf(taker, ingress));
    const object = objectOf(ingress);
    yield {
      object,
      field: `${object.prefix}${field}`,
      got: match,
      message: `no request reaches ${field} of Ingress ${ingress} (${match}): ${shortened([first, ...others], ' and ')} `
        + (others.length === 0 ? `comes before it on port ${port} and takes all of them` : `come before it on port ${port} and take all of them`),
    };
  }
}

function placeOf({ source: { ingress, field } }: ListenerRule): string {
  return `${ingress} ${field}`;
}

function titleOf(rule: ListenerRule, ingress: string): string {
  const { source } = rule;
  return `${source.field}${source.ingress === ingress ? '' : ` of Ingress ${source.ingress}`} (${textOf(matchOf(rule)!)})`;
}

function textOf({ hosts, paths }: Match): string {
  return (hosts[0] === '*' ? [paths] : [hosts, paths]).map(values => shortened(values.map(value => value.replace('\0', '~ ')), ', ')).join(' ');
}

function shortened(texts: readonly string[], separator: string): string {
  const more = texts.length - MOST_TOLD;
  return more <= 0 ? texts.join(separator) : `${texts.slice(0, MOST_TOLD).join(separator)}${separator}${more} more`;
}

function isRedirect({ actions }: ListenerRule): boolean {
  return isKnown(actions) && actions.some(({ type }) => type === 'redirect');
}

import { conditionWrongs } from './condition-wrongs';
import { Wrong, atAnnotation } from './wrong';
import type { AlbIngress } from '../../plan/alb/alb-ingress';
import type { RulePath } from '../../plan/alb/backends';
import { CONDITIONS } from '../../plan/alb/rule-keys';
import { conditionsOf, ruleMatch } from '../../plan/alb/rule-match';
import type { Condition } from '../../plan/alb/rule-settings';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';

const ONCE = ['http-request-method', 'source-ip'] as const;

export const CONDITION_FORM = ingressCheck({
  id: 'condition-form',
  title: 'condition of a rule that is dropped or refused',
  severity: Severity.ERROR,
  why: 'A condition with a field that does not exist is dropped without an error, so that the rule lets more requests through than was asked for. '
    + 'A condition without its values stops work on every Ingress of the group, and what AWS does not allow shows only when a rule is made.',
  fix: 'Write a list of conditions, each with a field and the values that belong to it: [{"field": "host-header", "hostHeaderConfig": {"values": ["www.example.com"]}}].',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#conditions',
  since: '0.1.0',
}, function* ({ ingress }) {
  for (const [name, rules] of ingress.rulesByBackend) {
    for (const wrong of ingress.hasOf(CONDITIONS, name) ? wrongs(name, rules, ingress) : NOTHING) {
      yield atAnnotation(CONDITIONS + name, wrong);
    }
  }
}, [CONDITIONS]);

function* wrongs(name: string, rules: readonly RulePath[], ingress: AlbIngress): Iterable<Wrong> {
  const conditions = conditionsOf(name, ingress) ?? [];
  const sent = rules.length > 0;
  let clean = true;
  for (const [index, condition] of conditions.entries()) {
    for (const wrong of conditionWrongs(condition, `[${index}]`, ingress, sent)) {
      clean = false;
      yield wrong;
    }
  }
  if (sent && clean) {
    yield* repeated(conditions);
    yield* conditions.some(({ field }) => field === 'host-header' || field === 'path-pattern') ? mixed(rules, ingress) : NOTHING;
  }
}

/** Several host and path conditions become one; of the others, AWS takes some only once. */
function* repeated(conditions: readonly Condition[]): Iterable<Wrong> {
  for (const field of ONCE) {
    const count = conditions.filter(condition => condition.field === field).length;
    if (count > 1) {
      yield {
        got: String(count),
        limit: '1',
        message: `has ${count} conditions with the field '${field}', and a rule has at most one: AWS refuses it`,
        fix: 'Write one condition with all values; one of them has to match.',
      };
    }
  }
}

/** Host and path conditions are joined with host and path of the rule, and only one kind of values is left over for both. */
function* mixed(rules: readonly RulePath[], ingress: AlbIngress): Iterable<Wrong> {
  for (const rule of rules) {
    const match = ruleMatch(rule, ingress);
    for (const [what, values, regexes] of match === undefined ? [] : [['host', match.hosts, match.hostRegexes], ['path', match.paths, match.pathRegexes]] as const) {
      if (values.length > 0 && regexes.length > 0) {
        yield {
          got: [...values, ...regexes].join(', '),
          message: `joins regular expressions for the ${what} (${regexes.join(', ')}) with plain values (${values.join(', ')}) in the rule of ${rule.field}: the controller refuses it`,
          fix: what === 'host' ? 'Use values, or remove the host of the rule and every other plain one.'
            : 'Use values, or leave the path of the rule out (pathType ImplementationSpecific).',
        };
        return;
      }
    }
  }
}

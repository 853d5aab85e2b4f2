import { Quota } from '../../cluster/quota';
import { QUOTAS } from '../../facts/quotas';
import { UNDISPUTED_WILDCARDS } from '../../facts/rule-limits';
import { CONDITIONS } from '../../plan/alb/rule-keys';
import { RuleMatch, ruleMatch } from '../../plan/alb/rule-match';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';

/** Host and path of a rule without conditions are at most three values. */
const MOST_PLAIN = 3;
const DEFAULT_WILDCARDS = QUOTAS.CONDITION_WILDCARDS_PER_RULE.value;
const FEWER_WILDCARDS = 'Use fewer wildcards; one asterisk at the end of a path matches all that follows.';

export const CONDITION_VALUES = ingressCheck({
  id: 'condition-values',
  title: 'rule with more values or wildcards than AWS allows',
  severity: Severity.ERROR,
  why: 'All hosts, paths and other values of a rule count together. A path of type Prefix counts twice, with and without what follows it. '
    + 'The controller does not split rules: AWS refuses one with more, and no change to the load balancer comes through any more.',
  fix: 'Spread the values over several paths with the same backend, or over Services with conditions of their own.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
  since: '0.1.0',
}, function* (taken) {
  const { object, ingress, cluster } = taken;
  const [mostValues, mostWildcards] = [cluster.limitOf(Quota.CONDITION_VALUES_PER_RULE), cluster.limitOf(Quota.CONDITION_WILDCARDS_PER_RULE)];
  for (const rule of taken.isMeantForUs ? ingress.paths : []) {
    // The usual rule has nothing to count.
    if (mostValues >= MOST_PLAIN && !ingress.hasOf(CONDITIONS, rule.backend.name) && !(rule.path?.includes('*') || rule.path?.includes('?'))) {
      continue;
    }
    const match = ruleMatch(rule, ingress);
    if (match === undefined) {
      continue;
    }
    const count = Object.values(match).reduce((sum: number, values: readonly string[]) => sum + values.length, 0);
    const wildcards = wildcardsOf(match);
    if (count > mostValues) {
      yield {
        field: rule.field,
        got: String(count),
        limit: String(mostValues),
        message: `${object.title} has ${count} values in a rule (${parts(match)}), and at most ${mostValues} are allowed: AWS refuses it`,
      };
    } else if (wildcards > mostWildcards) {
      yield {
        field: rule.field,
        got: String(wildcards),
        limit: String(mostWildcards),
        message: `${object.title} has ${wildcards} wildcards in a rule (${parts(match)}), and at most ${mostWildcards} are allowed: AWS refuses it`,
        fix: FEWER_WILDCARDS,
      };
    } else if (wildcards > UNDISPUTED_WILDCARDS && mostWildcards === DEFAULT_WILDCARDS) {
      yield {
        severity: Severity.WARNING,
        field: rule.field,
        got: String(wildcards),
        limit: String(UNDISPUTED_WILDCARDS),
        message: `${object.title} has ${wildcards} wildcards in a rule (${parts(match)}), and pages of AWS disagree whether ${UNDISPUTED_WILDCARDS} or ${mostWildcards} are allowed`,
        fix: FEWER_WILDCARDS,
      };
    }
  }
});

/** Backslashes make wildcards of query strings plain. */
function wildcardsOf({ hosts, paths, others }: RuleMatch): number {
  return [...hosts, ...paths, ...others].join(' ').replace(/\\[*?]/g, '').replace(/[^*?]/g, '').length;
}

function parts({ hosts, hostRegexes, paths, pathRegexes, others }: RuleMatch): string {
  const named = [['host', [...hosts, ...hostRegexes]], ['path', [...paths, ...pathRegexes]], ['of conditions', others]] as const;
  return named.filter(([, values]) => values.length > 0).map(([name, values]) => `${name} ${values.join(', ')}`).join('; ');
}

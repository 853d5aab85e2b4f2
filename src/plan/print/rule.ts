import { printAction } from './action';
import { Printed, listOf, plain, reference, someOf, tags } from './values';
import type { ListenerRule, RuleCondition, RuleTransform } from '../model/rules';

export function printRule(rule: ListenerRule): Printed {
  return {
    listenerARN: reference(rule.listener, 'listenerARN'),
    priority: plain(rule.priority),
    actions: listOf(rule.actions, printAction),
    conditions: listOf(rule.conditions, printCondition),
    transforms: someOf(rule.transforms, printTransform),
    tags: tags(rule.tags),
  };
}

function printCondition(condition: RuleCondition): Printed {
  const { field } = condition;
  switch (field) {
    case 'host-header': return { field, hostHeaderConfig: { values: condition.values, regexValues: condition.regexValues } };
    case 'path-pattern': return { field, pathPatternConfig: { values: condition.values, regexValues: condition.regexValues } };
    case 'http-header':
      return { field, httpHeaderConfig: { httpHeaderName: condition.name, values: condition.values, regexValues: condition.regexValues } };
    case 'http-request-method': return { field, httpRequestMethodConfig: { values: condition.values } };
    case 'source-ip': return { field, sourceIPConfig: { values: condition.values } };
    case 'query-string': return { field, queryStringConfig: { values: condition.pairs.map(pair => ({ ...pair })) } };
  }
}

function printTransform({ type, rewrites }: RuleTransform): Printed {
  const config = { rewrites: rewrites.map(rewrite => ({ ...rewrite })) };
  return type === 'url-rewrite' ? { type, urlRewriteConfig: config } : { type, hostHeaderRewriteConfig: config };
}

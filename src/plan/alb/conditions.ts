import { RulePath } from './backends';
import { REGEX_CONDITIONS, judgeConditions } from './condition-form';
import type { Member } from './group-in-plan';
import { CONDITIONS } from './rule-keys';
import { PathPatterns, pathPatterns, texts } from './rule-match';
import { CONDITION_FIELDS, Condition, Patterns } from './rule-settings';
import { ALB } from '../../annotations/alb-keys';
import type { Diagnoses } from '../diagnosis';
import type { RuleCondition } from '../model/rules';
import { FILLED_IN_LATER, Maybe, REFUSED, isKnown } from '../model/unknown';

/** What the rule of one path compares requests with. */
export interface RuleConditions {
  readonly conditions: readonly RuleCondition[];
  readonly hosts: readonly string[];
  readonly paths: readonly string[];
  readonly pathRegexes: readonly string[];
  /** Whether it looks at more than host and path. */
  readonly looksFurther: boolean;
}

const EVERYTHING = '/*';
const WILDCARD = /[*?]/;

/** Further conditions of the rules of a backend, and what they add to host and path. */
export interface BackendConditions {
  readonly others: readonly RuleCondition[];
  readonly hosts: Lists;
  readonly paths: Lists;
}

interface Lists {
  readonly values: readonly string[];
  readonly regexes: readonly string[];
}

const NO_LISTS: Lists = { values: [], regexes: [] };
const NO_CONDITIONS: BackendConditions = { others: [], hosts: NO_LISTS, paths: NO_LISTS };

/** Conditions of all rules of a backend. Those with an unknown field are dropped, without a word. */
export function backendConditions(name: string, { told, ingress }: Member): Maybe<BackendConditions> {
  if (!ingress.isWritten(CONDITIONS, name)) {
    return NO_CONDITIONS;
  }
  const conditions = judgeConditions(name, told);
  if (!isKnown(conditions)) {
    return conditions;
  }
  if (conditions.length === 0) {
    return NO_CONDITIONS;
  }
  tellDropped(conditions, CONDITIONS + name, told.diagnoses);
  const { controller } = ingress;
  const readsRegexes = controller === undefined || REGEX_CONDITIONS.holds(controller);
  const lists = (configs: readonly (Patterns | undefined)[]): Lists => ({
    values: configs.flatMap(config => texts(config?.values)),
    regexes: readsRegexes ? configs.flatMap(config => texts(config?.regexValues)) : [],
  });
  const of = (field: string) => conditions.filter(condition => condition.field === field);
  return {
    others: conditions.flatMap(condition => otherCondition(condition, readsRegexes)),
    hosts: lists(of('host-header').map(({ hostHeaderConfig }) => hostHeaderConfig)),
    paths: lists(of('path-pattern').map(({ pathPatternConfig }) => pathPatternConfig)),
  };
}

/** Conditions with a field that the controller does not know are gone, without a word. */
function tellDropped(conditions: readonly Condition[], annotation: string, diagnoses: Diagnoses): void {
  for (const [index, { field = '' }] of conditions.entries()) {
    if (!Object.hasOwn(CONDITION_FIELDS, field)) {
      diagnoses.add('dropped-condition', { annotation, got: field, message: `condition [${index}] has an unknown field, and counts for nothing` });
    }
  }
}

function otherCondition({ field, ...condition }: Condition, readsRegexes: boolean): readonly RuleCondition[] {
  switch (field) {
    case 'http-header': {
      const { httpHeaderName: name = '', values, regexValues } = condition.httpHeaderConfig!;
      return [{ field, name, ...given('values', values), ...given('regexValues', readsRegexes ? regexValues : undefined) }];
    }
    case 'http-request-method': return [{ field, values: texts(condition.httpRequestMethodConfig!.values) }];
    case 'source-ip': return [{ field, values: texts(condition.sourceIPConfig!.values) }];
    case 'query-string':
      return [{ field, pairs: condition.queryStringConfig!.values!.map(({ key, value = '' } = {}) => ({ ...key === undefined ? {} : { key }, value })) }];
    default: return [];
  }
}

function given(name: 'values' | 'regexValues', values: readonly (string | undefined)[] | undefined): { readonly [name: string]: readonly string[] } {
  return values === undefined || values.length === 0 ? {} : { [name]: texts(values) };
}

/** The conditions of the rule of a path: others as listed, then host, then path; host and path of the rule join those that are written. */
export function ruleConditions(rule: RulePath, written: Maybe<BackendConditions>, member: Member): Maybe<RuleConditions> {
  const own = ownPaths(rule, member);
  if (!isKnown(written) || !isKnown(own) || rule.host === undefined) {
    return !isKnown(own) ? own : !isKnown(written) ? written : FILLED_IN_LATER;
  }
  const hosts = rule.host === '' ? written.hosts.values : [rule.host, ...written.hosts.values];
  const paths = [...own.paths, ...written.paths.values];
  const regexes = [...own.regexes, ...written.paths.regexes];
  const mixed = hosts.length > 0 && written.hosts.regexes.length > 0 ? 'host' : paths.length > 0 && regexes.length > 0 ? 'path' : undefined;
  if (mixed !== undefined) {
    member.diagnoses.add('condition-mixed-values', {
      annotation: CONDITIONS + rule.backend.name,
      message: `the rule of ${rule.field} compares the ${mixed} with values and with regular expressions`,
    });
    return REFUSED;
  }
  const conditions: RuleCondition[] = [...written.others];
  push(conditions, 'host-header', hosts, written.hosts.regexes);
  push(conditions, 'path-pattern', paths, regexes);
  if (conditions.length === 0) {
    push(conditions, 'path-pattern', [EVERYTHING], []);
  }
  const everything = conditions.length === 1 && paths.length === 0 && conditions[0].field === 'path-pattern' && regexes.length === 0;
  return { conditions, hosts, paths: everything ? [EVERYTHING] : paths, pathRegexes: regexes, looksFurther: written.others.length > 0 };
}

function push(conditions: RuleCondition[], field: 'host-header' | 'path-pattern', values: readonly string[], regexValues: readonly string[]): void {
  if (values.length > 0) {
    conditions.push({ field, values });
  }
  if (regexValues.length > 0) {
    conditions.push({ field, regexValues });
  }
}

function ownPaths(rule: RulePath, { ingress, told, diagnoses }: Member): Maybe<PathPatterns> {
  const { path, pathType, field } = rule;
  const isPlain = pathType === 'Exact' || pathType === 'Prefix';
  if (path === undefined) {
    return FILLED_IN_LATER;
  }
  if (isPlain && WILDCARD.test(path)) {
    diagnoses.add('path-wildcard', { field: `${field}.path`, got: path, message: `a path of type ${pathType} takes no wildcards` });
    return REFUSED;
  }
  if (!isPlain && path !== '') {
    const flag = told.flag(ALB['use-regex-path-match']);
    if (flag !== undefined && !isKnown(flag)) {
      return flag;
    }
  }
  return pathPatterns(rule, ingress) ?? REFUSED;
}

import { CONDITIONS } from './rule-keys';
import { CONDITION_FIELDS, Condition, ConditionField, Patterns } from './rule-settings';
import type { Controller } from '../../cluster/controller';
import { REGEX_CONDITIONS_SINCE } from '../../facts/rule-limits';
import { Maybe, REFUSED, isKnown } from '../model/unknown';
import type { Told } from '../told';
import { since } from '../versions/rule';

/** Older releases know values alone: regular expressions beside them are not read, and alone are refused. */
export const REGEX_CONDITIONS = since(REGEX_CONDITIONS_SINCE);

const NONE: readonly Condition[] = [];

/** The conditions of the rules of a backend, null among them being an empty one; those that the controller refuses are diagnosed. */
export function judgeConditions(name: string, told: Told): Maybe<readonly Condition[]> {
  const annotation = CONDITIONS + name;
  const said = told.json<readonly (Condition | undefined)[]>(annotation);
  if (said === undefined || !isKnown(said)) {
    return said ?? NONE;
  }
  const conditions = Array.isArray(said) ? (said as readonly (Condition | undefined)[]).map(condition => condition ?? {}) : NONE;
  let fine = true;
  for (const [index, condition] of conditions.entries()) {
    const message = wrongOf(condition, told.controller);
    if (message !== undefined) {
      fine = false;
      told.diagnoses.add('condition-without-values', { annotation, got: condition, message: `condition [${index}] ${message}` });
    }
  }
  return fine ? conditions : REFUSED;
}

function wrongOf(condition: Condition, controller: Controller | undefined): string | undefined {
  const { field = '' } = condition;
  if (!Object.hasOwn(CONDITION_FIELDS, field)) {
    // It is dropped later on, without a word.
    return undefined;
  }
  const name = CONDITION_FIELDS[field as ConditionField];
  const config = condition[name];
  if (config === undefined) {
    return `has no ${name}`;
  }
  const { values = [] } = config;
  if (name === 'queryStringConfig') {
    return values.length === 0 ? `has no values in ${name}`
      : condition.queryStringConfig!.values!.some(pair => (pair?.value ?? '') === '') ? `has an empty value in ${name}` : undefined;
  }
  const { regexValues = [] } = config as Patterns;
  const readsRegexes = TAKING_REGEXES.has(name) && (controller === undefined || REGEX_CONDITIONS.holds(controller));
  if (readsRegexes && values.length > 0 && regexValues.length > 0) {
    return `has values and regexValues in ${name}`;
  }
  return values.length === 0 && !(readsRegexes && regexValues.length > 0) ? `has no values in ${name}` : undefined;
}

const TAKING_REGEXES: ReadonlySet<string> = new Set(['hostHeaderConfig', 'pathPatternConfig', 'httpHeaderConfig']);

import { conditionValueWrongs } from './condition-value-wrongs';
import { nearest } from './nearest';
import type { Wrong } from './wrong';
import { REGEX_CONDITIONS_SINCE } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import type { AlbIngress } from '../../plan/alb/alb-ingress';
import { CONDITION_FIELDS, Condition, ConditionField } from '../../plan/alb/rule-settings';

const FIELDS = Object.keys(CONDITION_FIELDS) as ConditionField[];
const CONFIGS = Object.values(CONDITION_FIELDS);

/** What is wrong with one condition. Values are AWS's business only where they are sent to it: not those of a default backend. */
export function* conditionWrongs(condition: Condition, place: string, ingress: AlbIngress, sent: boolean): Iterable<Wrong> {
  const { field = '' } = condition;
  const given = CONFIGS.filter(config => condition[config] !== undefined);
  if (!isField(field)) {
    yield unknownField(field, place, given);
    return;
  }
  const own = CONDITION_FIELDS[field];
  const config = condition[own];
  if (config === undefined) {
    yield {
      limit: own,
      message: `has no ${own} at ${place}, and a condition with the field '${field}' needs one: the controller refuses it`,
      fix: given.length === 1 ? `Rename ${given[0]} to ${own}, or set field to '${fieldOf(given[0])}'.` : `Add ${own} with values.`,
    };
    return;
  }
  for (const other of given.filter(name => name !== own)) {
    yield {
      message: `has ${other} beside field '${field}' at ${place}, which is dropped without a word: the rule matches more requests than asked for`,
      fix: `Move ${other} to a condition of its own, with the field '${fieldOf(other)}'.`,
    };
  }
  yield* emptiness(own, config, place, ingress);
  if (sent) {
    yield* conditionValueWrongs(field, condition, `${place}.${own}`);
  }
}

function isField(field: string): field is ConditionField {
  return Object.hasOwn(CONDITION_FIELDS, field);
}

function fieldOf(config: string): string {
  return FIELDS.find(field => CONDITION_FIELDS[field] === config)!;
}

function unknownField(field: string, place: string, given: readonly string[]): Wrong {
  const meant = given.length === 1 ? fieldOf(given[0]) : nearest(field, FIELDS);
  return {
    got: field,
    limit: FIELDS.join(', '),
    message: field === '' ? `has no field at ${place}: the controller drops the condition without a word, and the rule matches more requests than asked for`
      : `has the field ${shown(field)} at ${place}, which does not exist: the controller drops the condition without a word, and the rule matches more requests than asked for`,
    fix: meant === undefined ? `Use one of ${FIELDS.join(', ')}.` : `Set field to '${meant}'.`,
  };
}

type Config = Condition[typeof CONFIGS[number]] & {};

function* emptiness(own: string, config: Config, place: string, { controller }: AlbIngress): Iterable<Wrong> {
  const values = (config.values ?? []).length > 0;
  const regexes = 'regexValues' in config && (config.regexValues ?? []).length > 0;
  const hasRegexes = own === 'hostHeaderConfig' || own === 'pathPatternConfig' || own === 'httpHeaderConfig';
  if (regexes && controller?.olderThan(REGEX_CONDITIONS_SINCE)) {
    yield {
      got: 'regexValues',
      message: values
        ? `has regexValues beside values in ${place}.${own}, and ${controller.title} ignores them`
        : `has only regexValues in ${place}.${own}, which ${controller.title} does not know: the controller refuses it`,
      fix: `Use values with wildcards, or upgrade the controller to ${REGEX_CONDITIONS_SINCE}.`,
    };
  } else if (values && regexes) {
    yield {
      limit: 'values or regexValues',
      message: `has both values and regexValues in ${place}.${own}, and only one of them is allowed: the controller refuses it`,
      fix: 'Leave either values or regexValues.',
    };
  } else if (!values && !regexes) {
    yield {
      message: `has no values${hasRegexes ? ' and no regexValues' : ''} in ${place}.${own}: the controller refuses it`,
      fix: `Add at least one of the values${hasRegexes ? ' or regexValues' : ''}, or remove the condition.`,
    };
  }
}

import { Wrong, tooLong } from './wrong';
import { CONDITION_NAME_MOST, CONDITION_TEXT_MOST } from '../../facts/rule-limits';
import { shown } from '../../input/arguments';
import { parseCidr } from '../../input/cidr';
import { texts } from '../../plan/alb/rule-match';
import type { Condition, ConditionField } from '../../plan/alb/rule-settings';

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const METHOD = /^[A-Z_-]+$/;

/** What AWS refuses in the values of a condition. How many there are of them is judged over the whole rule. */
export function* conditionValueWrongs(field: ConditionField, condition: Condition, place: string): Iterable<Wrong> {
  switch (field) {
    case 'host-header':
      yield* each(condition.hostHeaderConfig?.values, `${place}.values`, hostWrong);
      yield* each(condition.hostHeaderConfig?.regexValues, `${place}.regexValues`);
      break;
    case 'path-pattern':
      yield* each(condition.pathPatternConfig?.values, `${place}.values`);
      yield* each(condition.pathPatternConfig?.regexValues, `${place}.regexValues`);
      break;
    case 'http-header':
      yield* headerName(condition.httpHeaderConfig?.httpHeaderName ?? '', `${place}.httpHeaderName`);
      yield* each(condition.httpHeaderConfig?.values, `${place}.values`);
      yield* each(condition.httpHeaderConfig?.regexValues, `${place}.regexValues`);
      break;
    case 'http-request-method':
      yield* each(condition.httpRequestMethodConfig?.values, `${place}.values`, methodWrong, CONDITION_NAME_MOST);
      break;
    case 'source-ip':
      yield* each(condition.sourceIPConfig?.values, `${place}.values`, sourceWrong);
      break;
    case 'query-string':
      for (const [index, pair] of (condition.queryStringConfig?.values ?? []).entries()) {
        yield* queryWrongs(pair ?? {}, `${place}.values[${index}]`);
      }
  }
}

type Judge = (value: string, place: string) => Wrong | undefined;

function* each(values: readonly (string | undefined)[] | undefined, place: string, judge?: Judge, most = CONDITION_TEXT_MOST): Iterable<Wrong> {
  for (const [index, value] of texts(values).entries()) {
    const where = `${place}[${index}]`;
    const wrong = value === ''
      ? { got: '', message: `has an empty value at ${where}: AWS refuses it`, fix: 'Give it a value, or remove it.' }
      : judge?.(value, where);
    if (wrong !== undefined) {
      yield wrong;
    }
    yield* tooLong(where, value, most);
  }
}

/** Wildcards may stand anywhere before the last full stop. */
function hostWrong(value: string, place: string): Wrong | undefined {
  const dot = value.lastIndexOf('.');
  const top = value.slice(dot + 1);
  return dot >= 0 && (/^[A-Za-z]+$/.test(top) || top.toLowerCase().startsWith('xn--')) ? undefined : {
    got: value,
    limit: 'a full stop, and only letters behind the last one',
    message: `has the host ${shown(value)} at ${place}, ${dot < 0 ? 'which has no full stop' : 'with more than letters behind its last full stop'}: AWS refuses it`,
    fix: /:[0-9]+$/.test(value) ? 'Remove the port.' : "Write a whole host name, for instance 'www.example.com' or '*.example.com'.",
  };
}

function* headerName(name: string, place: string): Iterable<Wrong> {
  if (name.toLowerCase() === 'host') {
    yield { got: name, message: `compares the header ${shown(name)} at ${place}, which has a condition of its own: AWS refuses it`, fix: "Use the field 'host-header' with hostHeaderConfig." };
  } else if (!HEADER_NAME.test(name)) {
    yield {
      got: name,
      message: name === '' ? `has no ${place}: AWS refuses it` : `has ${shown(name)} at ${place}, which is no name of a header: AWS refuses it`,
      fix: "Write the name of one header, for instance 'X-Canary'; wildcards are not allowed.",
    };
  }
  yield* tooLong(place, name, CONDITION_NAME_MOST);
}

function methodWrong(value: string, place: string): Wrong | undefined {
  const upper = value.toUpperCase();
  return METHOD.test(value) ? undefined : {
    got: value,
    limit: 'A to Z, hyphen, underscore',
    message: `has the method ${shown(value)} at ${place}, and methods have capital letters only: AWS refuses it`,
    fix: METHOD.test(upper) ? `Write '${upper}'.` : "Write one method, for instance 'GET'; wildcards are not allowed.",
  };
}

function sourceWrong(value: string, place: string): Wrong | undefined {
  const single = parseCidr(`${value}/${value.includes(':') ? 128 : 32}`);
  return parseCidr(value) !== undefined ? undefined : {
    got: value,
    limit: 'CIDR notation',
    message: `has the source ${shown(value)} at ${place}, which is no block in CIDR notation: AWS refuses it`,
    fix: single === undefined ? "Write a block, for instance '203.0.113.0/24'." : `Write '${single.text}'.`,
  };
}

function* queryWrongs({ key = '', value = '' }: { readonly key?: string; readonly value?: string }, place: string): Iterable<Wrong> {
  if (value === '') {
    yield { message: `has no value at ${place}: the controller refuses it`, fix: "Add value; '*' matches any." };
  }
  yield* tooLong(`${place}.key`, key, CONDITION_TEXT_MOST);
  yield* tooLong(`${place}.value`, value, CONDITION_TEXT_MOST);
}

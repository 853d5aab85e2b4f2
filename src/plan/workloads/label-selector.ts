import { partOf, partsOf } from './parts';
import type { Json } from '../../input/json';
import { isToken } from '../../input/tokens';

/** Whether something holds: `undefined` where that is not known. */
export type Verdict = boolean | undefined;

/** All must hold. */
export function all(verdicts: Iterable<Verdict>): Verdict {
  let result: Verdict = true;
  for (const verdict of verdicts) {
    if (verdict === false) {
      return false;
    }
    result = verdict === undefined ? undefined : result;
  }
  return result;
}

/** One must hold. */
export function any(verdicts: Iterable<Verdict>): Verdict {
  let result: Verdict = false;
  for (const verdict of verdicts) {
    if (verdict === true) {
      return true;
    }
    result = verdict === undefined ? undefined : result;
  }
  return result;
}

/** Values that a label may have; `undefined` if they are not known, none if the label is not there. */
export type LabelValues = (key: string) => readonly string[] | undefined;

/** Labels as a manifest has them. */
export function plainLabels(part: unknown): LabelValues {
  const labels = partOf(part);
  return key => {
    const value = labels && (Object.hasOwn(labels, key) ? labels[key] : undefined);
    return labels === undefined ? undefined : value === undefined ? [] : typeof value === 'string' && !isToken(value) ? [value] : undefined;
  };
}

/** Whether labels meet a LabelSelector. */
export function meetsSelector(selector: Json, labels: LabelValues): Verdict {
  return all([meetsLabels(selector.matchLabels, labels), ...meetsExpressions(selector, labels)]);
}

/** Whether labels have all of some values. */
export function meetsLabels(wanted: unknown, labels: LabelValues): Verdict {
  const part = partOf(wanted);
  return part && all(Object.entries(part).map(([key, value]) => meetsLabel(key, value, labels)));
}

/** Whether labels meet every one of `matchExpressions`. */
export function meetsExpressions({ matchExpressions }: Json, labels: LabelValues): Verdict[] {
  return partsOf(matchExpressions).map(expression => expression && meetsExpression(expression, labels));
}

function meetsLabel(key: string, value: unknown, labels: LabelValues): Verdict {
  return isToken(key) || isToken(value) ? undefined : among(labels(key), found => found === value);
}

function meetsExpression({ key, operator, values }: Json, labels: LabelValues): Verdict {
  const isRead = typeof key === 'string' && !isToken(key);
  if (isRead && (operator === 'Exists' || operator === 'DoesNotExist')) {
    const count = labels(key)?.length;
    return count === undefined ? undefined : (count > 0) === (operator === 'Exists');
  }
  if (!isRead || !Array.isArray(values) || values.some(isToken)) {
    return undefined;
  }
  const found = labels(key);
  const wanted: readonly unknown[] = values;
  switch (operator) {
    case 'In': return among(found, value => wanted.includes(value));
    case 'NotIn': return found?.length === 0 ? true : among(found, value => !wanted.includes(value));
    case 'Gt': return among(found, value => wholeNumber(value) > wholeNumber(wanted[0]));
    case 'Lt': return among(found, value => wholeNumber(value) < wholeNumber(wanted[0]));
    default: return undefined;
  }
}

/** A number as the scheduler reads it; what is none is neither greater nor less. */
function wholeNumber(value: unknown): number {
  return typeof value === 'string' && /^[+-]?\d+$/.test(value) ? Number(value) : NaN;
}

/** Whether the value is one that fits: surely, if all that it may be fit, and surely not, if none. */
function among(found: readonly string[] | undefined, fits: (value: string) => boolean): Verdict {
  if (found === undefined) {
    return undefined;
  }
  const fitting = found.filter(fits).length;
  return fitting === 0 ? false : fitting === found.length ? true : undefined;
}

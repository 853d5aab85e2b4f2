import { Json, asRecord, records } from '../../input/json';
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

/** Labels whose values are known one by one. */
export function plainLabels(labels: Json): LabelValues {
  return key => {
    const value = labels[key];
    return value === undefined ? [] : typeof value === 'string' && !isToken(value) ? [value] : undefined;
  };
}

/** Whether labels meet a LabelSelector. */
export function meetsSelector(selector: Json, labels: LabelValues): Verdict {
  const { matchLabels } = selector;
  return all([...Object.entries(asRecord(matchLabels) ?? {}).map(([key, value]) => meetsLabel(key, value, labels)), ...meetsExpressions(selector, labels)]);
}

/** Whether labels meet every one of `matchExpressions`. */
export function meetsExpressions({ matchExpressions }: Json, labels: LabelValues): Verdict[] {
  return records(matchExpressions).map(expression => meetsExpression(expression, labels));
}

/** Whether a label has a value. */
export function meetsLabel(key: string, value: unknown, labels: LabelValues): Verdict {
  return isToken(key) || isToken(value) ? undefined : among(labels(key), found => found === value);
}

function meetsExpression({ key, operator, values }: Json, labels: LabelValues): Verdict {
  if (typeof key !== 'string' || isToken(key) || (Array.isArray(values) && values.some(isToken))) {
    return undefined;
  }
  const found = labels(key);
  const wanted: readonly unknown[] = Array.isArray(values) ? values : [];
  switch (operator) {
    case 'In': return among(found, value => wanted.includes(value));
    case 'NotIn': return found?.length === 0 ? true : among(found, value => !wanted.includes(value));
    case 'Exists': return found && found.length > 0;
    case 'DoesNotExist': return found && found.length === 0;
    case 'Gt': return among(found, value => Number(value) > Number(wanted[0]));
    case 'Lt': return among(found, value => Number(value) < Number(wanted[0]));
    default: return undefined;
  }
}

/** Whether the value is one that fits: surely, if all that it may be fit, and surely not, if none. */
function among(found: readonly string[] | undefined, fits: (value: string) => boolean): Verdict {
  if (found === undefined) {
    return undefined;
  }
  const fitting = found.filter(fits).length;
  return fitting === 0 ? false : fitting === found.length ? true : undefined;
}

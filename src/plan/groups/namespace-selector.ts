import { Json, asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';

/** What a selector says of labels; `undefined` where nobody can tell. */
export type Selected = boolean | undefined | { readonly wrong: string };

/** Labels of an object; `undefined` for those that are not known. */
export type LabelOf = (key: string) => string | null | undefined;

const KEY = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** Whether labels match a selector of Kubernetes. All its requirements have to hold; none at all hold always. */
export function selects(selector: unknown, labelOf: LabelOf): Selected {
  const { matchLabels, matchExpressions } = asRecord(selector) ?? {};
  const requirements = [
    ...Object.entries(asRecord(matchLabels) ?? {}).map(([key, value]): Requirement => ({ key, operator: 'In', values: [String(value)] })),
    ...(Array.isArray(matchExpressions) ? matchExpressions as readonly unknown[] : []).map(readRequirement),
  ];
  let all = true as boolean | undefined;
  for (const requirement of requirements) {
    const wrong = wrongOf(requirement);
    if (wrong !== undefined) {
      return { wrong };
    }
    const one = holds(requirement, labelOf(requirement.key));
    all = one === false || all === false ? false : one === undefined ? undefined : all;
  }
  return all;
}

function readRequirement(expression: unknown): Requirement {
  const { key, operator, values } = asRecord(expression) ?? {} as Json;
  return { key: String(key ?? ''), operator: String(operator ?? ''), values: Array.isArray(values) ? values.map(String) : [] };
}

function wrongOf({ key, operator, values }: Requirement): string | undefined {
  if ([key, operator, ...values].some(isToken)) {
    return undefined;
  }
  switch (operator) {
    case 'In': case 'NotIn':
      if (values.length === 0) {
        return `the operator ${operator} needs values`;
      }
      break;
    case 'Exists': case 'DoesNotExist':
      if (values.length > 0) {
        return `the operator ${operator} takes no values`;
      }
      break;
    default: return `there is no operator '${operator.slice(0, 80)}'`;
  }
  return !KEY.test(key) ? `'${key.slice(0, 80)}' is no key of a label`
    : values.every(value => VALUE.test(value)) ? undefined : 'a value is none that a label can have';
}

function holds({ key, operator, values }: Requirement, label: string | null | undefined): boolean | undefined {
  if (label === undefined || [key, operator, ...values].some(isToken)) {
    return undefined;
  }
  switch (operator) {
    case 'In': return label !== null && values.includes(label);
    case 'NotIn': return label === null || !values.includes(label);
    case 'Exists': return label !== null;
    default: return label === null;
  }
}

import { ALB, ALB_PREFIX } from '../../annotations/alb-keys';
import type { StringMap } from '../../annotations/codec';
import {
  ALB_ATTRIBUTES, ALB_LISTENER_ATTRIBUTES, ALB_TARGET_GROUP_ATTRIBUTES, OTHERS_THAN_ALB, RESERVED_COOKIES,
} from '../../facts/alb-attributes';
import { Attributes, NLB_ATTRIBUTES, OTHERS_ATTRIBUTES } from '../../facts/elbv2-attributes';
import { shown } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import { Severity } from '../finding';
import { nearest } from '../rules/nearest';
import { valueProblem } from '../targets/attribute-value';

/** What is wrong with an attribute; `text` goes on from the place where it is set. */
export interface AttributeProblem {
  readonly text: string;
  readonly got: string;
  readonly limit?: string;
  readonly fix?: string;
  readonly severity?: Severity;
}

export interface Level {
  readonly what: string;
  readonly attributes: Attributes;
  /** Where they are written. */
  readonly home: string;
  /** Attributes of other kinds of load balancers. */
  readonly others: typeof OTHERS_THAN_ALB;
}

export const LISTENER_KEYS = `${ALB_PREFIX}listener-attributes.`;
export const LOAD_BALANCER: Level = { what: 'load balancer', attributes: ALB_ATTRIBUTES, home: ALB['load-balancer-attributes'], others: OTHERS_THAN_ALB };
export const TARGET_GROUP: Level = { what: 'target group', attributes: ALB_TARGET_GROUP_ATTRIBUTES, home: ALB['target-group-attributes'], others: OTHERS_THAN_ALB };
export const LISTENER: Level = { what: 'listener', attributes: ALB_LISTENER_ATTRIBUTES, home: `${LISTENER_KEYS}<protocol>-<port>`, others: OTHERS_THAN_ALB };
export const FRONTEND: Level = {
  what: 'Network Load Balancer', attributes: NLB_ATTRIBUTES, home: ALB['frontend-nlb-attributes'], others: OTHERS_ATTRIBUTES,
};
const LEVELS = [LOAD_BALANCER, TARGET_GROUP, LISTENER];

const ALGORITHM = 'load_balancing.algorithm.type';
const MITIGATION = 'load_balancing.algorithm.anomaly_mitigation';
const SLOW_START = 'slow_start.duration_seconds';
const COOKIE = 'stickiness.app_cookie.cookie_name';

/** What is wrong with each attribute by itself, and with some beside others. */
export function* attributeProblems(level: Level, pairs: StringMap): Iterable<AttributeProblem> {
  for (const [key, value] of Object.entries(pairs)) {
    const problem = Object.hasOwn(level.attributes, key) ? wrongValue(level, key, value) : wrongKey(level, key);
    if (problem !== undefined) {
      yield problem;
    }
  }
  if (level === TARGET_GROUP) {
    yield* together(pairs);
  }
}

function wrongValue({ attributes }: Level, key: string, value: string): AttributeProblem | undefined {
  if (isToken(value) || (key === SLOW_START && value === '0')) {
    return undefined;
  }
  const problem = valueProblem(key, attributes[key], value);
  return problem && { got: value, ...problem };
}

function wrongKey(level: Level, key: string): AttributeProblem {
  const other = LEVELS.find(({ attributes }) => Object.hasOwn(attributes, key));
  if (other !== undefined && level !== FRONTEND) {
    return { got: key, text: `sets ${key}, which is an attribute of a ${other.what} and not of a ${level.what}: AWS refuses it`, fix: `Set it in ${other.home}.` };
  }
  const [, kind] = level.others.find(([start]) => key.startsWith(start)) ?? [];
  if (kind !== undefined) {
    return { got: key, text: `sets ${key}, which only ${kind} have: AWS refuses it`, fix: 'Remove it.' };
  }
  const suggestion = nearest(key, Object.keys(level.attributes));
  return {
    severity: Severity.WARNING,
    got: key,
    text: `sets ${shown(key)}, which is no known attribute of a ${level.what}${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`,
    fix: suggestion === undefined ? 'Remove it, unless AWS has it since lately.' : `Write ${suggestion}.`,
  };
}

function* together(pairs: StringMap): Iterable<AttributeProblem> {
  const algorithm = pairs[ALGORITHM];
  if ((algorithm === 'least_outstanding_requests' || algorithm === 'weighted_random') && /^[1-9]/.test(pairs[SLOW_START] ?? '')) {
    yield {
      got: algorithm,
      limit: 'round_robin',
      text: `sets ${SLOW_START} beside ${ALGORITHM}=${algorithm}, and slow start takes round_robin: AWS refuses it`,
      fix: `Remove ${SLOW_START}, or set ${ALGORITHM}=round_robin.`,
    };
  }
  if (pairs[MITIGATION] === 'on' && algorithm !== 'weighted_random') {
    yield {
      got: algorithm ?? 'round_robin',
      limit: 'weighted_random',
      text: `sets ${MITIGATION}=on without ${ALGORITHM}=weighted_random: AWS refuses it`,
      fix: `Set ${ALGORITHM}=weighted_random, or remove ${MITIGATION}.`,
    };
  }
  if (pairs['stickiness.type'] === 'app_cookie' && pairs['stickiness.enabled'] === 'true' && !pairs[COOKIE]) {
    yield { got: 'app_cookie', text: `sets stickiness.type=app_cookie without ${COOKIE}: AWS refuses it`, fix: `Set ${COOKIE} to the name of the cookie that the application sets.` };
  }
  if (RESERVED_COOKIES.some(prefix => pairs[COOKIE]?.startsWith(prefix))) {
    yield { got: pairs[COOKIE], text: `sets ${COOKIE}=${pairs[COOKIE]}, and AWS keeps names that begin with AWSALB for its own: AWS refuses it`, fix: 'Name the cookie that the application sets.' };
  }
}

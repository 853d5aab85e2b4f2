import type { StringMap } from '../../annotations/codec';
import { NLB, NLB_PREFIX } from '../../annotations/nlb-keys';
import { Attributes, NLB_ATTRIBUTES, NLB_LISTENER_ATTRIBUTES, OTHERS_ATTRIBUTES, TARGET_GROUP_ATTRIBUTES } from '../../facts/elbv2-attributes';
import { shown } from '../../input/arguments';
import { nearName } from '../../input/names';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';
import { countProblems } from './attribute-count';
import { valueProblem } from './attribute-value';

interface Level {
  readonly what: string;
  readonly attributes: Attributes;
  /** Where they are written. */
  readonly home: string;
}

const LOAD_BALANCER: Level = { what: 'load balancer', attributes: NLB_ATTRIBUTES, home: NLB.attributes };
const TARGET_GROUP: Level = { what: 'target group', attributes: TARGET_GROUP_ATTRIBUTES, home: NLB['target-group-attributes'] };
const LISTENERS = `${NLB_PREFIX}listener-attributes.`;
const LISTENER: Level = { what: 'listener', attributes: NLB_LISTENER_ATTRIBUTES, home: `${LISTENERS}<protocol>-<port>` };
const LEVELS = [LOAD_BALANCER, TARGET_GROUP, LISTENER];

export const UNKNOWN_ATTRIBUTE = serviceCheck({
  id: 'unknown-attribute',
  title: 'attribute, or value of one, that AWS does not take',
  severity: Severity.ERROR,
  why: 'The controller passes attributes of load balancers, target groups and listeners on to AWS as they are. AWS refuses names it does '
    + 'not know, those of Application Load Balancers, and values out of bounds, and then sets none of them.',
  fix: 'Use an attribute that Network Load Balancers have, with a value that AWS takes.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html',
  since: '0.1.0',
}, service => {
  let problems: ServiceProblem[] | undefined;
  for (const annotation of Object.keys(service.object.annotations)) {
    const level = levelOf(annotation, service);
    const setting = level === undefined ? undefined : service.nlb.reader.map(annotation);
    if (level === undefined || setting?.is !== 'set' || sound.has(setting.value)) {
      continue;
    }
    const found = [...problemsOf(annotation, level, setting.value, service.object)];
    if (found.length === 0) {
      sound.add(setting.value);
    } else {
      problems = [...problems ?? [], ...found];
    }
  }
  return problems ?? NOTHING;
}, [...LEVELS.map(({ home }) => home), `${TARGET_GROUP.home}.`, `${NLB_PREFIX}listener-attributes.`]);

/** Decoded values that have nothing wrong: the same few stand on thousands of Services, and the reader decodes each once. */
const sound = new WeakSet<StringMap>();

function* problemsOf(annotation: string, level: Level, pairs: StringMap, { title }: ManifestObject): Iterable<ServiceProblem> {
  const perPort = level === TARGET_GROUP && annotation !== level.home;
  for (const [key, value] of Object.entries(pairs)) {
    const form = Object.hasOwn(level.attributes, key) ? level.attributes[key] : undefined;
    const problem = form === undefined ? keyProblem(level, key) : perPort && value === '' ? undefined : valueProblem(key, form, value);
    if (problem !== undefined) {
      const { text, ...rest } = problem;
      yield { annotation, got: form === undefined ? key : value, ...rest, message: `${annotation} of ${title} ${text}` };
    }
  }
  for (const { text, ...rest } of level === LOAD_BALANCER ? countProblems(pairs) : NOTHING) {
    yield { annotation, ...rest, message: `${annotation} of ${title} ${text}` };
  }
}

/** What attributes an annotation sets, if the controller reads them: those of a port or listener that the Service lacks are not. */
function levelOf(annotation: string, { nlb }: TakenService): Level | undefined {
  if (annotation === LOAD_BALANCER.home) {
    return LOAD_BALANCER;
  }
  if (annotation.startsWith(TARGET_GROUP.home)) {
    const rest = annotation.slice(TARGET_GROUP.home.length);
    return rest === '' || nlb.ports.some(({ port }) => rest === `.${port}`) ? TARGET_GROUP : undefined;
  }
  if (annotation.startsWith(LISTENERS)) {
    const rest = annotation.slice(LISTENERS.length);
    return nlb.listeners.listeners.some(({ protocol, port }) => rest === `${protocol}-${port}`) ? LISTENER : undefined;
  }
  return undefined;
}

function keyProblem(level: Level, key: string): Omit<ServiceProblem, 'message'> & { text: string } {
  const other = LEVELS.find(({ attributes }) => Object.hasOwn(attributes, key));
  if (other !== undefined) {
    return {
      text: `sets ${key}, which is an attribute of a ${other.what} and not of a ${level.what}: AWS refuses it`,
      fix: `Set it in ${other.home}.`,
    };
  }
  const [, kind] = OTHERS_ATTRIBUTES.find(([start]) => key.startsWith(start)) ?? [];
  if (kind !== undefined) {
    return { text: `sets ${key}, which only ${kind} have: AWS refuses it`, fix: 'Remove it.' };
  }
  const suggestion = nearName(key, Object.keys(level.attributes), Math.max(3, Math.ceil(key.length / 3)));
  return {
    severity: Severity.WARNING,
    text: `sets ${shown(key)}, which is no known attribute of a ${level.what}`,
    fix: suggestion === undefined ? 'Remove it, unless AWS has it since lately.' : `Did you mean ${suggestion}?`,
  };
}

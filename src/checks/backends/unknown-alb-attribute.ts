import { FRONTEND, LISTENER, LISTENER_KEYS, LOAD_BALANCER, Level, TARGET_GROUP, attributeProblems } from './attribute-levels';
import { ALB } from '../../annotations/alb-keys';
import type { StringMap } from '../../annotations/codec';
import { AnnotationReader } from '../../plan/annotation-reader';
import { controllerFor } from '../../plan/ownership';
import { valueOr } from '../../plan/setting';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ownerOf } from '../reading';
import { countProblems } from '../targets/attribute-count';

const LISTENER_KEY = new RegExp(`^${LISTENER_KEYS.replace(/\./g, '\\.')}[A-Z_]+-[0-9]+$`);

export const UNKNOWN_ALB_ATTRIBUTE: Check = {
  id: 'unknown-alb-attribute',
  title: 'attribute of an Application Load Balancer, or value of one, that AWS does not take',
  severity: Severity.ERROR,
  why: 'The controller passes attributes of load balancers, target groups and listeners on to AWS as they are. AWS refuses names it does not '
    + 'know, those of Network Load Balancers, values out of bounds and some combinations, and then sets none of them.',
  fix: 'Use an attribute that Application Load Balancers have, with a value that AWS takes.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html',
  since: '0.1.0',

  applies: shape => (shape.isIngress && shape.hasAny([LOAD_BALANCER.home, TARGET_GROUP.home, FRONTEND.home, LISTENER_KEYS]))
    || (shape.isService && shape.hasAny([TARGET_GROUP.home])),

  inspect(object, snapshot) {
    // A Service behind an ALB carries settings of its target group, whoever else owns it.
    const owner = object.isService ? 'unknown' : ownerOf(object, snapshot);
    if (owner === 'other') {
      return NOTHING;
    }
    const { annotations } = object;
    const reader = new AnnotationReader(annotations, controllerFor(owner, object.origin.cluster));
    let problems: Problem[] | undefined;
    for (const annotation of Object.keys(annotations)) {
      const level = levelOf(annotation, object, reader);
      const read = level && reader.map(annotation);
      if (level !== undefined && read?.is === 'set' && !sound.has(read.value)) {
        const found = [...problemsOf(annotation, level, read.value, object)];
        if (found.length === 0) {
          sound.add(read.value);
        } else {
          problems = [...problems ?? [], ...found];
        }
      }
    }
    return problems ?? NOTHING;
  },
};

/** Decoded values that have nothing wrong: the same few stand on thousands of objects, and the reader decodes each once. */
const sound = new WeakSet<StringMap>();

function levelOf(annotation: string, { isIngress }: ManifestObject, reader: AnnotationReader): Level | undefined {
  return annotation === TARGET_GROUP.home ? TARGET_GROUP
    : !isIngress ? undefined
      : annotation === LOAD_BALANCER.home ? LOAD_BALANCER
        : LISTENER_KEY.test(annotation) ? LISTENER
          // Without the NLB in front, which another member may switch on, nobody reads it.
          : annotation === FRONTEND.home && valueOr(reader.flag(ALB['enable-frontend-nlb']), false) === true ? FRONTEND : undefined;
}

function* problemsOf(annotation: string, level: Level, pairs: StringMap, object: ManifestObject): Iterable<Problem> {
  const field = object.annotationField(annotation);
  const wholeBalancer = level === LOAD_BALANCER || level === FRONTEND;
  for (const { text, ...rest } of [...attributeProblems(level, pairs), ...wholeBalancer ? countProblems(pairs) : NOTHING]) {
    yield { object, field, ...rest, message: `${annotation} of ${object.title} ${text}` };
  }
}

import { Reader, beyondGrammar, decode } from '../../annotations/codec';
import { NLB } from '../../annotations/nlb-keys';
import type { AnnotationSpec, Otherwise } from '../../annotations/spec';
import { dialectOf, lacks } from '../../cluster/dialect';
import { shown } from '../../input/arguments';
import { isToken } from '../../input/tokens';
import { controllerFor } from '../../plan/ownership';
import { Check, NOTHING, Problem } from '../check';
import type { Entry } from '../entry';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { readersOwner, surelyOurs } from '../reading';
import type { ReadKeys } from '../shape';
import type { Snapshot } from '../snapshot';

export const INVALID_ANNOTATION_VALUE: Check = {
  id: 'invalid-annotation-value',
  title: 'value that the controller or AWS refuses, or takes for something else',
  severity: Severity.ERROR,
  why: 'Values are plain text to Kubernetes, so nothing checks them before the controller reads them. A value it cannot read stops all '
    + 'work on the Service, or on every Ingress of the group; a value without a meaning is quietly taken for a default.',
  fix: 'Write a value that the annotation allows.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
  since: '0.1.0',

  applies: shape => shape.entries.some(entry => entry.readOn(shape.knownKind) !== undefined),

  inspect(object, snapshot, shape) {
    if (shape.readAnnotations !== undefined && areSound(shape.readAnnotations, object, snapshot)) {
      return NOTHING;
    }
    let problems: Problem[] | undefined;
    for (const { entry, spec } of object.readEntries) {
      const problem = problemOf(entry, spec, object, snapshot);
      if (problem !== undefined) {
        (problems ??= []).push(problem);
      }
    }
    return problems ?? NOTHING;
  },
};

/** Whether all values can be read: the usual case, seen without listing all annotations once more. */
function areSound(keys: ReadKeys, object: ManifestObject, snapshot: Snapshot): boolean {
  const { annotations, origin: { cluster } } = object;
  for (const key in annotations) {
    const raw = annotations[key];
    const spec = keys.specOf(key);
    if (spec !== undefined && typeof raw === 'string'
      && judged(spec, raw, dialectOf(controllerFor(readersOwner(object, spec, snapshot), cluster))) !== undefined) {
      return false;
    }
  }
  return true;
}

function problemOf(entry: Entry, spec: AnnotationSpec, object: ManifestObject, snapshot: Snapshot): Problem | undefined {
  const { key, raw, place } = entry;
  if (typeof raw !== 'string' || !isJudged(spec)) {
    return undefined;
  }
  const owner = readersOwner(object, spec, snapshot);
  if (owner === 'other') {
    return undefined;
  }
  const controller = controllerFor(owner, object.origin.cluster);
  const wrong = judged(spec, raw, dialectOf(controller));
  if (wrong === undefined || lacks(controller, spec) || isOutranked(object, key)) {
    return undefined;
  }
  // Of the two prefixes, other controllers share only that of Services.
  const isRead = spec.surface !== 'nlb-service' || surelyOurs(object, owner);
  return {
    object,
    field: entry.field,
    severity: isRead && isGrave(spec, wrong.otherwise) ? Severity.ERROR : Severity.WARNING,
    got: raw,
    limit: wrong.allowed,
    message: `${place} ${key} is ${shown(raw)}, which ${wrong.problem}: ${consequence(spec, wrong.otherwise)}`,
    fix: `Use ${wrong.allowed}.`,
  };
}

/** Which controller a value chooses is no question of grammar. */
function isJudged(spec: AnnotationSpec): boolean {
  return !spec.writtenByController && !(spec.scope.length === 1 && spec.scope[0] === 'ownership');
}

/** The old annotation is not even parsed beside the new one. */
function isOutranked(object: ManifestObject, key: string): boolean {
  return key === NLB.internal && object.hasAnnotation(NLB.scheme);
}

/** A value that is taken for a default is an error where that breaks something, as the want of the annotation would. */
function isGrave({ key, lack }: AnnotationSpec, otherwise: Otherwise): boolean {
  return otherwise !== 'misread' || lack?.grave === true || key === NLB['nlb-target-type'];
}

type Wrong = ReturnType<typeof wrongValue>;

const verdicts = new WeakMap<Reader, Map<AnnotationSpec, Map<string, Wrong>>>();

/** The same few values stand on thousands of objects: each is judged once. A bound keeps values that differ from filling memory. */
function judged(spec: AnnotationSpec, raw: string, reader: Reader): Wrong {
  let ofReader = verdicts.get(reader);
  if (ofReader === undefined) {
    verdicts.set(reader, ofReader = new Map());
  }
  let ofSpec = ofReader.get(spec);
  if (ofSpec === undefined) {
    ofReader.set(spec, ofSpec = new Map());
  }
  if (ofSpec.has(raw)) {
    return ofSpec.get(raw);
  }
  const wrong = wrongValue(spec, raw, reader);
  if (ofSpec.size < 1000) {
    ofSpec.set(raw, wrong);
  }
  return wrong;
}

function wrongValue(spec: AnnotationSpec, raw: string, reader: Reader) {
  if (isToken(raw)) {
    return undefined;
  }
  const { grammar } = spec;
  const read = decode(spec, raw, reader);
  if (!read.ok) {
    return { ...read, otherwise: grammar.form === 'boolean' ? grammar.otherwise : 'refused' as const };
  }
  const fit = beyondGrammar(grammar, read.value);
  if (fit.ok) {
    return undefined;
  }
  const otherwise = grammar.form === 'integer' ? grammar.outOfRange : 'otherwise' in grammar ? grammar.otherwise : undefined;
  return { ...fit, otherwise: otherwise ?? 'refused' };
}

function consequence(spec: AnnotationSpec, otherwise: Otherwise): string {
  switch (otherwise) {
    case 'refused': return spec.key.startsWith('alb.ingress.kubernetes.io/') ? 'the controller refuses it where it is read, and stops work on the whole group' : 'the controller refuses it where it is read';
    case 'aws-refuses': return 'AWS refuses it';
    case 'misread': {
      const means = 'means' in spec.grammar ? spec.grammar.means : undefined;
      return means === undefined ? 'it has no effect' : `it is taken for ${means}`;
    }
  }
}

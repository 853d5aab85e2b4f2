import type { AnnotationSpec } from '../../annotations/spec';
import { Check, Problem } from '../check';
import { Entry, isReadOn } from '../entry';
import { Severity } from '../finding';
import { ManifestObject } from '../manifest-object';

/** Groups whose kinds pass no annotations on; other kinds, as an operator's, may copy them to a Service of their own. */
const PLAIN_GROUPS = new Set(['', 'apps', 'batch', 'autoscaling', 'policy', 'networking.k8s.io', 'storage.k8s.io', 'rbac.authorization.k8s.io', 'elbv2.k8s.aws']);

/** Prefixes that belong to the controller alone, so that a key below them has no other meaning. */
const OWN_PREFIXES = ['service.beta.kubernetes.io/', 'alb.ingress.kubernetes.io/', 'elbv2.k8s.aws/', 'gateway.k8s.aws/'];

export const MISPLACED_ANNOTATION: Check = {
  id: 'misplaced-annotation',
  title: 'annotation where nobody looks for it',
  severity: Severity.ERROR,
  why: 'Every key is read on certain kinds only, below one prefix, and either among the annotations or among the labels. '
    + 'Anywhere else it has no effect, and nothing says so.',
  fix: 'Move it to where it is read.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/',
  since: '0.1.0',

  applies: shape => shape.entries.some(entry =>
    entry.verdict.is === 'wrong-prefix' || (entry.verdict.is === 'known' && entry.readOn(shape.knownKind) === undefined)),

  *inspect(object) {
    for (const entry of object.entries) {
      const { verdict } = entry;
      if (verdict.is === 'wrong-prefix' && passesNothingOn(object)) {
        const { key, field } = entry;
        yield {
          object,
          field,
          got: key,
          limit: verdict.suggestion,
          message: `${entry.place} ${key} has a wrong prefix, and nobody reads it`,
          fix: isReadOn(verdict.spec, entry.place, entry.template ? 'Pod' : object.kind)
            ? `Write ${verdict.suggestion}.`
            : `The key is ${verdict.suggestion}, read ${places(verdict.spec)}.`,
        };
      } else if (verdict.is === 'known' && entry.readOn(object.knownKind) === undefined) {
        yield* misplaced(verdict.spec, object, entry);
      }
    }
  },
};

function* misplaced(spec: AnnotationSpec, object: ManifestObject, entry: Entry): Iterable<Problem> {
  if (!OWN_PREFIXES.some(prefix => entry.key.startsWith(prefix)) || !passesNothingOn(object) || spec.place === 'tag') {
    return;
  }
  const { key, field } = entry;
  if (spec.place !== entry.place) {
    yield {
      object,
      field,
      got: key,
      message: `${key} stands among the ${entry.place}s of ${object.title}, and is read as ${article(spec.place)} only`,
      fix: `Write it as ${article(spec.place)} ${places(spec)}.`,
    };
  } else {
    yield {
      object,
      field,
      got: key,
      message: `${entry.place} ${key} has no effect on ${entry.template ? `the pods of ${object.title}` : article(object.kind ?? 'object without a kind')}`,
      fix: `It is read ${places(spec)}.`,
    };
  }
}

function passesNothingOn(object: ManifestObject): boolean {
  const version = object.apiVersion;
  return version !== undefined && PLAIN_GROUPS.has(version.includes('/') ? version.split('/')[0] : '');
}

function places(spec: AnnotationSpec): string {
  const kinds = spec.on.map(kind => kind === 'Pod' ? 'a Pod or pod template' : article(kind));
  return `on ${kinds.join(' or ')}`;
}

function article(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

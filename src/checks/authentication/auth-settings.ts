import { ingressLogin } from './ingress-login';
import { LOGIN_SETTINGS } from './login-settings';
import { providerWrongs } from './provider-wrongs';
import { ALB } from '../../annotations/alb-keys';
import { WEEK } from '../../facts/rule-limits';
import { AnnotationReader } from '../../plan/annotation-reader';
import { valueOr } from '../../plan/setting';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import { IngressProblem, problemOfIngress, takenIngress } from '../ingress-check';
import type { ManifestObject } from '../manifest-object';

const TIMEOUT = ALB['auth-session-timeout'];
const KEYS = [ALB['auth-type'], ...LOGIN_SETTINGS];

export const AUTH_SETTINGS: Check = {
  id: 'auth-settings',
  title: 'login that is incomplete, refused or not in force',
  severity: Severity.ERROR,
  why: 'A login takes a type, an identity provider and its settings, and they may be spread over an Ingress and its Services. What is missing '
    + 'stops work on every Ingress of the group, or leaves the application open.',
  fix: 'Give the type and the whole identity provider.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#authentication',
  since: '0.1.0',

  applies: shape => (shape.isIngress || shape.isService) && shape.hasAny(KEYS),

  inspect(object, snapshot) {
    if (object.isService) {
      return [...ofService(object)];
    }
    const taken = takenIngress(object, snapshot);
    return taken === undefined ? NOTHING
      : Array.from([...ingressLogin(taken), ...timeoutProblems(taken.ingress.reader)], problem => problemOfIngress(taken, problem));
  },
};

/** Of a Service only what it says itself is judged: the rest may stand on an Ingress. */
function* ofService(object: ManifestObject): Iterable<Problem> {
  const reader = new AnnotationReader(object.annotations, object.origin.cluster.controller);
  const type = valueOr(reader.text(ALB['auth-type']), 'any');
  for (const login of ['cognito', 'oidc'] as const) {
    for (const wrong of type === 'any' || type === login ? providerWrongs(reader, login) : []) {
      yield placed(wrong, object);
    }
  }
  for (const problem of timeoutProblems(reader)) {
    yield placed(problem, object);
  }
}

function placed({ annotation, ...rest }: IngressProblem, object: ManifestObject): Problem {
  return { ...rest, object, field: object.annotationField(annotation!) };
}

function* timeoutProblems(reader: AnnotationReader): Iterable<IngressProblem> {
  const seconds = valueOr(reader.whole(TIMEOUT), WEEK);
  // More than a week is a matter of the annotation's grammar.
  if (seconds !== undefined && seconds < 1) {
    yield {
      annotation: TIMEOUT,
      got: String(seconds),
      limit: `1 to ${WEEK} seconds`,
      message: `annotation ${TIMEOUT} is ${seconds}, and a login lasts at least a second: AWS refuses it`,
      fix: `Use a number from 1 to ${WEEK}.`,
    };
  }
}

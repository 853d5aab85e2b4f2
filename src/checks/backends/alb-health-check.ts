import { Wrong, hasSoundPathOnly, ownProblems, portProblem } from './health-check-wrongs';
import { serviceBehind, settingsOf, targetTypeOf } from './services';
import { ALB } from '../../annotations/alb-keys';
import { AnnotationReader } from '../../plan/annotation-reader';
import { controllerFor } from '../../plan/ownership';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import { TakenIngress, takenIngress } from '../ingress-check';
import type { ManifestObject } from '../manifest-object';
import { readerOf } from '../reading';
import type { Snapshot } from '../snapshot';

export const ALB_HEALTH_CHECK: Check = {
  id: 'alb-health-check',
  title: 'health check of a target group that the controller or AWS refuses',
  severity: Severity.ERROR,
  why: 'Settings of health checks stand on the Ingress and, where these win, on its Services. AWS looks at them together: the interval has to be '
    + 'longer than the timeout, and success codes depend on the protocol. What is refused stops all work on the group.',
  fix: 'Check a path and a port that the pods answer, with an interval longer than the timeout.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  since: '0.1.0',

  applies: shape => (shape.isIngress || shape.isService)
    && shape.hasAny([ALB['success-codes'], ALB['healthcheck-path'], ALB['healthcheck-port'], ALB['healthcheck-interval-seconds'], ALB['healthcheck-timeout-seconds']]),

  inspect(object, snapshot) {
    const reader = new AnnotationReader(object.annotations, readerOf(object, snapshot));
    return hasSoundPathOnly(reader) ? NOTHING : problemsOf(object, snapshot);
  },
};

function* problemsOf(object: ManifestObject, snapshot: Snapshot): Iterable<Problem> {
  const taken = object.isService ? undefined : takenIngress(object, snapshot);
  const found = object.isService ? ofService(object) : taken === undefined ? [] : ofIngress(taken);
  const told = new Set<string>();
  for (const { annotation, ...problem } of found) {
    if (!told.has(problem.message)) {
      told.add(problem.message);
      yield { ...problem, object, field: object.annotationField(annotation) };
    }
  }
}

function* ofService(object: ManifestObject): Iterable<Wrong> {
  const reader = new AnnotationReader(object.annotations, controllerFor('unknown', object.origin.cluster));
  yield* ownProblems(reader, 'service');
  yield* portProblem(reader, { title: object.title, ports: object.servicePorts });
}

/** An annotation of the Ingress counts for each Service that has none of its own. */
function* ofIngress(taken: TakenIngress): Iterable<Wrong> {
  const { reader } = taken.ingress;
  const services = taken.ingress.serviceRefs.map(({ name }) => serviceBehind(taken, name));
  if (services.length === 0 || services.includes(undefined)) {
    yield* ownProblems(reader, undefined);
    yield* portProblem(reader, undefined);
  }
  for (const service of services) {
    if (service !== undefined) {
      const over = settingsOf(service, taken);
      yield* ownProblems(reader, over);
      if (!over.has(ALB['healthcheck-port'])) {
        yield* portProblem(reader, { title: service.title, ports: service.servicePorts, targetType: targetTypeOf(taken, service) });
      }
    }
  }
}

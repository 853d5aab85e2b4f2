import { missingActions } from './missing-action';
import { shown } from '../../input/arguments';
import { ACTIONS } from '../../plan/alb/rule-keys';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';

export const ACTION_FOR_USE_ANNOTATION = ingressCheck({
  id: 'action-for-use-annotation',
  title: 'backend whose action is missing',
  severity: Severity.ERROR,
  why: 'A backend with the port name use-annotation is no Service: an annotation says what happens to its requests. Without that annotation '
    + 'they are all answered with 503.',
  fix: 'Add the annotation of the action, or name a port of a Service.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions',
  since: '0.1.0',
}, ({ object, ingress }) => {
  const missing = missingActions(ingress);
  return missing.length === 0 ? NOTHING : missing.map(({ backend: { field, name }, meant }) => ({
    field,
    got: name,
    limit: ACTIONS + name,
    message: `${object.title} asks for the action ${shown(name)}, and has no annotation ${ACTIONS}${name}: such requests are answered with 503`,
    fix: meant === undefined ? `Add the annotation ${ACTIONS}${name}, or name a port of a Service.` : `Set the name of the backend to '${meant}', or rename ${ACTIONS}${meant}.`,
  }));
});

import { actionWrongs } from './action-wrongs';
import { redirectTargetWrongs } from './redirect-target';
import { atAnnotation } from './wrong';
import { ACTIONS } from '../../plan/alb/rule-keys';
import { Severity } from '../finding';
import { ingressCheck } from '../ingress-check';

export const ACTION_FORM = ingressCheck({
  id: 'action-form',
  title: 'action of a rule that the controller or AWS refuses, or that leads nowhere',
  severity: Severity.ERROR,
  why: 'The JSON of an action is read when the load balancer is built. What the controller cannot use stops work on every Ingress of the group, '
    + 'what AWS refuses leaves the rule as it was, and a redirect that leads to itself is left out without an error.',
  fix: 'Write an action of type forward, redirect or fixed-response with the settings that belong to it.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions',
  since: '0.1.0',
}, function* (taken) {
  const { ingress } = taken;
  const asking = ingress.backends.filter(({ asksForAction }) => asksForAction);
  for (const name of new Set(asking.map(backend => backend.name))) {
    const said = ingress.actionOf(name);
    const action = said.is === 'set' ? said.value ?? {} : undefined;
    let clean = true;
    for (const wrong of action === undefined ? [] : actionWrongs(action, taken)) {
      clean = false;
      yield atAnnotation(ACTIONS + name, wrong);
    }
    if (clean && action?.type === 'redirect') {
      for (const wrong of redirectTargetWrongs(action.redirectConfig!, name, taken)) {
        yield atAnnotation(ACTIONS + name, wrong);
      }
    }
  }
}, [ACTIONS]);
